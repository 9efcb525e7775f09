import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import { readPlanContext } from '@/lib/nights/queries'
import type { NightTimes, PlanContext } from '@/lib/nights/types'
import { isCalledOff } from '@/lib/talks/rules'
import { readLastTimes } from '@/lib/talks/store-departures'
import { talkForViewer } from './queries-talk'
import { redactEvenings, redactTalks } from './queries-redaction'
import { talkView } from './rules'
import { isPlanHidden } from './rules-sight'
import { readEvenings, readWaiting } from './store'
import { readRevisions } from './store-revisions'
import type { Audience, EveningFacts, TalkFacts } from '@/lib/talks/types'
import type { CalendarView } from './types'

/** How far the calendar reaches back and ahead, in days. */
const BACK = 120
const AHEAD = 180
/**
 * For so many days after it was called off, and after its date, a talk is in the calendar as cancelled: a
 * program that leaves out what is missing would do without, but one that keeps what it has read must read it here.
 * Programs ask within hours or days; a month is a phone that lay in a drawer over a long leave. For ever would
 * show every reader of an old week what was never given.
 */
const CALLED_OFF = 30

/**
 * Every public talk of the last and the coming months, as any visitor may know it, of one group
 * or, with null, of all; null too where there is no such group. A calendar's
 * address is passed on, and what a phone has copied cannot be taken back. Called-off ones are in
 * it for a while, a postponed one on the date it left. Null before there is a community.
 */
export async function calendar(groupId: string | null): Promise<CalendarView | null> {
  const context = await readPlanContext()
  if (context === null) return null
  const groups = context.groups.filter(({ id }) => groupId === null || id === groupId)
  if (groups.length === 0) return null
  const { tonight, now } = context
  if (isPlanHidden('VISITOR', context.visitors)) return { ...context, groups, entries: [] }
  const db = readable()
  const found = await readCalendar(db, groupId, tonight)
  const views = (await placedTalks(db, 'VISITOR', found, context)).flatMap(({ facts, times }) => {
    const talk = talkView('VISITOR', facts, now)
    const group = groups.find(({ id }) => id === facts.groupId)
    return talk === null || group === undefined ? [] : [{ talk, group, times }]
  })
  return { ...context, groups, entries: newsOf(await withRevisions(views), now) }
}

/** What a calendar can be made of: the evenings of its days, and talks that wait for a date. */
export type CalendarFacts = {
  readonly evenings: readonly EveningFacts[]
  readonly waiting: readonly TalkFacts[]
}

/** Of one group or, with null, of all. */
export async function readCalendar(
  db: Tx,
  groupId: string | null,
  tonight: Temporal.PlainDate,
): Promise<CalendarFacts> {
  const [from, to] = [tonight.subtract({ days: BACK }), tonight.add({ days: AHEAD })]
  const [evenings, waiting] = await Promise.all([
    readEvenings(db, groupId, from, to),
    readWaiting(db, groupId),
  ])
  return { evenings, waiting }
}

/** Each talk as the audience may read it, at the times that its event has; a postponed one at those that it left. */
export async function placedTalks(
  db: Tx,
  audience: Audience,
  { evenings: found, waiting }: CalendarFacts,
  context: PlanContext,
): Promise<readonly { readonly facts: TalkFacts; readonly times: NightTimes }[]> {
  const [evenings, postponed, left] = await Promise.all([
    redactEvenings(db, audience, found, context),
    redactTalks(db, audience, waiting, context),
    readLastTimes(db, idsOf([...waiting, ...found.flatMap(calledOffOn)])),
  ])
  const planned = evenings.flatMap(({ night, talks }) =>
    // The times of the evening may be those of another talk by now.
    talks.map((facts) => ({ facts, times: left.get(facts.id) ?? night.times })),
  )
  const gone = postponed.flatMap((facts) => {
    const times = left.get(facts.id)
    return times === undefined ? [] : [{ facts, times }]
  })
  return [...planned, ...gone]
}

function calledOffOn({ talks }: EveningFacts): readonly TalkFacts[] {
  return talks.filter(({ state }) => isCalledOff(state))
}

/** What is called off is said for a while, after it was decided and after its date. */
export function newsOf<T extends Entry>(entries: readonly T[], now: Temporal.Instant): T[] {
  const since = now.subtract({ hours: CALLED_OFF * 24 })
  return entries.filter(({ talk, times, revision }) => {
    const last = [times.endsAt, revision.changedAt]
    return (
      !isCalledOff(talk.state) || last.some((at) => at.epochMilliseconds >= since.epochMilliseconds)
    )
  })
}

/** The same for one talk, a postponed one on the date it left; null when it does not exist for the viewer, or had no night. */
export async function calendarOfTalk(viewer: Viewer, id: string): Promise<CalendarView | null> {
  const view = await talkForViewer(viewer, id)
  if (view === null) return null
  const { talk, group, night, ...context } = view
  const left = isCalledOff(talk.state) ? await readLastTimes(readable(), [id]) : null
  const times = left?.get(id) ?? night?.times
  if (times === undefined) return null
  return { ...context, entries: await withRevisions([{ talk, group, times }]) }
}

type Entry = CalendarView['entries'][number]

/** With how often what a calendar shows of each talk has changed. */
export async function withRevisions<T extends Omit<Entry, 'revision'>>(
  views: readonly T[],
): Promise<(T & Pick<Entry, 'revision'>)[]> {
  const revisions = await readRevisions(readable(), idsOf(views.map(({ talk }) => talk)))
  return views.flatMap((view) => {
    const revision = revisions.get(view.talk.id)
    return revision === undefined ? [] : [{ ...view, revision }]
  })
}

function idsOf(talks: readonly { readonly id: string }[]): string[] {
  return talks.map(({ id }) => id)
}
