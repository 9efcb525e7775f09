import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import { talkForViewer } from './queries-talk'
import { redactEvenings } from './queries-redaction'
import { talkView } from './rules'
import { readEvenings } from './store'
import { readRevisions } from './store-revisions'
import type { CalendarView } from './types'

/** How far the calendar reaches back and ahead, in days. */
const BACK = 120
const AHEAD = 180

/**
 * Every public talk of the last and the coming months, as any visitor may know it, of one group
 * or, with null, of all; null too where there is no such group. A calendar's
 * address is passed on, and what a phone has copied cannot be taken back. Cancelled ones are in
 * it, or calendars would keep them. Null before there is a community.
 */
export async function calendar(groupId: string | null): Promise<CalendarView | null> {
  const context = await readPlanContext()
  if (context === null) return null
  const groups = context.groups.filter(({ id }) => groupId === null || id === groupId)
  if (groups.length === 0) return null
  const { tonight, now } = context
  const from = tonight.subtract({ days: BACK })
  const db = readable()
  const found = await readEvenings(db, groupId, from, tonight.add({ days: AHEAD }))
  const evenings = await redactEvenings(db, 'VISITOR', found, now)
  const views = evenings.flatMap(({ night, talks }) =>
    talks.flatMap((facts) => {
      const talk = talkView('VISITOR', facts, now)
      const group = groups.find(({ id }) => id === facts.groupId)
      return talk === null || group === undefined ? [] : [{ talk, group, times: night.times }]
    }),
  )
  return { ...context, groups, entries: await withRevisions(views) }
}

/** The same for one talk; null when it does not exist for the viewer, or has no night. */
export async function calendarOfTalk(viewer: Viewer, id: string): Promise<CalendarView | null> {
  const view = await talkForViewer(viewer, id)
  if (view?.night == null) return null
  const { talk, group, night, ...context } = view
  return { ...context, entries: await withRevisions([{ talk, group, times: night.times }]) }
}

type Entry = CalendarView['entries'][number]

async function withRevisions(views: readonly Omit<Entry, 'revision'>[]): Promise<Entry[]> {
  const ids = views.map(({ talk }) => talk.id)
  const revisions = await readRevisions(readable(), ids)
  return views.flatMap((view) => {
    const revision = revisions.get(view.talk.id)
    return revision === undefined ? [] : [{ ...view, revision }]
  })
}
