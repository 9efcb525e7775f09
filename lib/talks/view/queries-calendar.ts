import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { readSetting } from '@/lib/nights/queries'
import { talkForViewer } from './queries-talk'
import { redactEvenings } from './queries-redaction'
import { talkView } from './rules'
import { readEvenings } from './store'
import type { CalendarView } from './types'

/** How far the calendar reaches back and ahead, in days. */
const BACK = 120
const AHEAD = 180

/**
 * Every public talk of the last and the coming months, as any visitor may know it: a calendar's
 * address is passed on, and what a phone has copied cannot be taken back. Cancelled ones are in
 * it, or calendars would keep them. Null before there is a community.
 */
export async function calendar(): Promise<CalendarView | null> {
  const setting = await readSetting()
  if (setting === null) return null
  const { tonight, now } = setting
  const from = tonight.subtract({ days: BACK })
  const db = readable()
  const found = await readEvenings(db, null, from, tonight.add({ days: AHEAD }))
  const evenings = await redactEvenings(db, 'VISITOR', found, now)
  const entries = evenings.flatMap(({ night, talks }) =>
    talks.flatMap((facts) => {
      const talk = talkView('VISITOR', facts, now)
      const group = setting.groups.find(({ id }) => id === facts.groupId)
      return talk === null || group === undefined ? [] : [{ talk, group, times: night.times }]
    }),
  )
  return { ...setting, entries }
}

/** The same for one talk; null when it does not exist for the viewer, or has no night. */
export async function calendarOfTalk(viewer: Viewer, id: string): Promise<CalendarView | null> {
  const view = await talkForViewer(viewer, id)
  if (view?.night == null) return null
  const { talk, group, night, ...setting } = view
  return { ...setting, entries: [{ talk, group, times: night.times }] }
}
