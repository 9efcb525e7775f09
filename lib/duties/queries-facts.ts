import type { Temporal } from 'temporal-polyfill'
import { readCommunity } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { lastDayBefore } from '@/lib/members/roles/rules'
import { leavesBegunBy } from '@/lib/members/status/queries-leave'
import { dayFacts } from '@/lib/nights/holidays/queries'
import { dayKind, isLaidOut } from '@/lib/nights/holidays/rules'
import { timesOn } from '@/lib/nights/rules-times'
import { termsOn } from '@/lib/nights/templates/rules'
import { listTemplates } from '@/lib/nights/templates/store'
import { lastDaysOf } from './rules'
import * as store from './store-facts'
import type { PlannedEvening, Span } from './store-facts'
import type { Assignment, ChosenHost, DutyFacts, DutyPerson } from './types'

/** Steps of the queries and commands of this room: what is known of some days. */

type FactsAsked = {
  readonly timeZone: string
  /** The assignments, where they were read already. */
  readonly known?: readonly Assignment[]
  /** Members who may come to have a duty, whether or not a row names them. */
  readonly also?: readonly string[]
}

/** Everything by which it is decided who has which duty in these days, with the evenings that stand there. */
export async function readFacts(
  db: Tx,
  span: Span,
  { timeZone, known, also = [] }: FactsAsked,
): Promise<{ readonly facts: DutyFacts; readonly planned: readonly PlannedEvening[] }> {
  // One after the other: a transaction has one connection.
  const assignments = known ?? (await store.listAssignments(db, span))
  const days = await store.listDays(db, span)
  const swaps = await store.listSwapped(db, span)
  const planned = await store.listPlanned(db, span)
  const chosen = planned.flatMap(({ groupId, date, hostId, hostByDuty }): ChosenHost[] =>
    hostId === null || hostByDuty ? [] : [{ groupId, date, memberId: hostId }],
  )
  const ids = new Set([
    ...also,
    ...assignments.flatMap(({ memberId, deputyId }) => [memberId, deputyId ?? memberId]),
    ...days.map(({ memberId }) => memberId),
    ...swaps.flatMap(({ askerId, otherId }) => [askerId, otherId]),
    ...chosen.map(({ memberId }) => memberId),
  ])
  const people = await readPeople(db, [...ids], { to: span.to, timeZone })
  const closed = planned.filter(({ isClosed }) => isClosed)
  return { facts: { assignments, days, swaps, chosen, closed, people }, planned }
}

/** Those of the members who are here, with what they can have by their roles and their leave. */
export async function readPeople(
  db: Tx,
  ids: readonly string[],
  { to, timeZone }: { readonly to: Temporal.PlainDate; readonly timeZone: string },
): Promise<ReadonlyMap<string, DutyPerson>> {
  if (ids.length === 0) return new Map()
  const here = await store.listHere(db, ids)
  const leaves = await leavesBegunBy(db, to, ids)
  return new Map(
    here.map(({ memberId, name, roles, ends }) => {
      const lastDays = lastDaysOf(roles, (role) => {
        const end = ends.get(role)
        return end === undefined ? null : lastDayBefore(end, timeZone)
      })
      return [memberId, { memberId, name, lastDays, leaves: leaves.get(memberId) ?? [] }]
    }),
  )
}

/** An evening of a group: one that stands on the plan, or that is laid out by itself. */
export type Evening = {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly startsAt: Temporal.Instant
}

/** The evenings of these groups in these days; none that is kept free. */
export async function eveningsIn(
  db: Tx,
  groupIds: readonly string[],
  { from, to }: Pick<Span, 'from' | 'to'>,
  { planned, timeZone }: { readonly planned: readonly PlannedEvening[]; readonly timeZone: string },
): Promise<Evening[]> {
  const country = (await readCommunity(db))?.country ?? ''
  const templates = await listTemplates(db, groupIds.length === 1 ? (groupIds[0] ?? null) : null)
  const known = await dayFacts(db, country, from, to)
  const days = from.until(to, { largestUnit: 'days' }).days
  const dates = Array.from({ length: days + 1 }, (_, day) => from.add({ days: day }))
  return dates.flatMap((date) =>
    groupIds.flatMap((groupId): Evening[] => {
      const night = planned.find((one) => one.groupId === groupId && one.date.equals(date))
      if (night !== undefined)
        return night.isKeptFree ? [] : [{ groupId, date, startsAt: night.startsAt }]
      const terms = termsOn(
        templates.filter((one) => one.groupId === groupId),
        date,
      )
      if (!isLaidOut(date, terms, dayKind(date, known))) return []
      return [{ groupId, date, startsAt: timesOn(date, terms.clocks, timeZone).startsAt }]
    }),
  )
}
