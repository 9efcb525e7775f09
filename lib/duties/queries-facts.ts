import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { lastDayBefore } from '@/lib/members/roles/rules'
import { leavesBegunBy } from '@/lib/members/status/queries-leave'
import { dayFacts } from '@/lib/nights/holidays/queries'
import { dayKind, isLaidOut } from '@/lib/nights/holidays/rules'
import { timesOn } from '@/lib/nights/rules-times'
import { termsOn } from '@/lib/nights/templates/rules'
import type { TemplateVersion } from '@/lib/nights/templates/types'
import type { PlanContext } from '@/lib/nights/types'
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

type Known = {
  readonly facts: DutyFacts
  readonly planned: readonly PlannedEvening[]
  /** Of everyone whom a row names, also of those who left. */
  readonly names: ReadonlyMap<string, string>
}

/** Everything by which it is decided who has which duty in these days, with the evenings that stand there. */
export async function readFacts(
  db: Tx,
  span: Span,
  { timeZone, known, also = [] }: FactsAsked,
): Promise<Known> {
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
  const { people, names } = await readPeople(db, [...ids], { to: span.to, timeZone })
  const closed = planned.filter(({ isClosed }) => isClosed)
  return { facts: { assignments, days, swaps, chosen, closed, people }, planned, names }
}

/** Those of the members who are here, with what they can have by their roles and their leave; and all their names. */
export async function readPeople(
  db: Tx,
  ids: readonly string[],
  { to, timeZone }: { readonly to: Temporal.PlainDate; readonly timeZone: string },
): Promise<Pick<Known, 'names'> & Pick<DutyFacts, 'people'>> {
  if (ids.length === 0) return { people: new Map(), names: new Map() }
  const found = await store.listPeople(db, ids)
  const here = found.filter(({ isHere }) => isHere)
  const leaves = await leavesBegunBy(db, to, ids)
  const people = here.map(({ memberId, name, roles, ends }): [string, DutyPerson] => {
    const lastDays = lastDaysOf(roles, (role) => {
      const end = ends.get(role)
      return end === undefined ? null : lastDayBefore(end, timeZone)
    })
    return [memberId, { memberId, name, lastDays, leaves: leaves.get(memberId) ?? [] }]
  })
  return {
    people: new Map(people),
    names: new Map(found.map(({ memberId, name }) => [memberId, name])),
  }
}

/** An evening of a group: one that stands on the plan, or that is laid out by itself. */
export type Evening = {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly startsAt: Temporal.Instant
}

/**
 * The evenings of these groups in these days: with a talk, or laid out by the template. None that is kept free, and none
 * that only stood on the plan once.
 */
export async function eveningsIn(
  db: Tx,
  groupIds: readonly string[],
  { from, to }: Pick<Span, 'from' | 'to'>,
  {
    planned,
    templates,
    context: { country, timeZone },
  }: {
    readonly planned: readonly PlannedEvening[]
    readonly templates: readonly TemplateVersion[]
    readonly context: Pick<PlanContext, 'country' | 'timeZone'>
  },
): Promise<Evening[]> {
  const known = await dayFacts(db, country, from, to)
  const days = from.until(to, { largestUnit: 'days' }).days
  const dates = Array.from({ length: days + 1 }, (_, day) => from.add({ days: day }))
  return dates.flatMap((date) =>
    groupIds.flatMap((groupId): Evening[] => {
      const night = planned.find((one) => one.groupId === groupId && one.date.equals(date))
      if (night?.isKeptFree === true) return []
      if (night?.hasTalk === true) return [{ groupId, date, startsAt: night.startsAt }]
      const terms = termsOn(
        templates.filter((one) => one.groupId === groupId),
        date,
      )
      if (!isLaidOut(date, terms, dayKind(date, known))) return []
      const { startsAt } = night ?? timesOn(date, terms.clocks, timeZone)
      return [{ groupId, date, startsAt }]
    }),
  )
}
