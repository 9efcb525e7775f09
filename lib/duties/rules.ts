import { Temporal } from 'temporal-polyfill'
import { includesRole } from '@/lib/auth/roles'
import type { Role } from '@/lib/auth/types'
import {
  DUTY_KINDS,
  type Assignment,
  type DutyFacts,
  type DutyKind,
  type DutyOn,
  type DutyPlace,
  type DutyVia,
  type WhyMissing,
} from './types'

/** A gap is shown so many days ahead. */
export const GAP_DAYS = 7
/** The desk shows so many days. */
export const SHOWN_DAYS = 14
/** A member sees so many days of their own. */
export const OWN_DAYS = 28

/**
 * Who has a duty on a day: who took it over, else the host whom a person chose, else who has it by a swap, else the
 * member of the weekday. Where none of these can, the deputy of the weekday has it; where that one cannot, it is a gap.
 */
export function dutyOn(place: DutyPlace, facts: DutyFacts): DutyOn {
  const assignment = facts.assignments.find((one) => covers(one, place)) ?? null
  const line = inLine(place, facts, assignment)
  const first = line.find(({ via }) => via !== 'DEPUTY') ?? null
  const found = line.find(
    ({ memberId, via }) => via === 'CHOSEN' || whyMissing(memberId, place, facts) === null,
  )
  const why =
    first === null || first.via === 'CHOSEN' ? null : whyMissing(first.memberId, place, facts)
  return {
    ...at(place),
    memberId: found?.memberId ?? null,
    via: found?.via ?? null,
    assignment,
    missing:
      first === null || why === null || first.memberId === found?.memberId
        ? null
        : { memberId: first.memberId, why },
  }
}

type InLine = { readonly memberId: string; readonly via: DutyVia }

/** Everyone who may have it, the first first. Who gave the day away in a swap is not among them. */
function inLine(place: DutyPlace, facts: DutyFacts, assignment: Assignment | null): InLine[] {
  const takeover = facts.days.find((one) => one.word === 'TAKES_OVER' && isAt(one, place))
  const chosen =
    place.kind === 'HOST'
      ? facts.chosen.find(
          ({ groupId, date }) => groupId === place.groupId && date.equals(place.date),
        )
      : undefined
  const swapped = swappedTo(place, facts)
  const assigned = assignment?.memberId
  return [
    ...(takeover === undefined ? [] : [{ memberId: takeover.memberId, via: 'TAKEOVER' as const }]),
    ...(chosen === undefined ? [] : [{ memberId: chosen.memberId, via: 'CHOSEN' as const }]),
    ...(swapped === null ? [] : [{ memberId: swapped, via: 'SWAP' as const }]),
    ...(assigned === undefined || swapped !== null
      ? []
      : [{ memberId: assigned, via: 'ASSIGNED' as const }]),
    ...(assignment?.deputyId == null
      ? []
      : [{ memberId: assignment.deputyId, via: 'DEPUTY' as const }]),
  ]
}

/** Who has the day by the latest swap of it; null where it was not swapped. */
function swappedTo(place: DutyPlace, { swaps }: DutyFacts): string | null {
  const swap = swaps.find(
    ({ groupId, kind, date, otherDate }) =>
      groupId === place.groupId &&
      kind === place.kind &&
      (date.equals(place.date) || otherDate.equals(place.date)),
  )
  if (swap === undefined) return null
  return swap.date.equals(place.date) ? swap.otherId : swap.askerId
}

/** Why the member cannot have the duty on the day; null where they can. */
export function whyMissing(
  memberId: string,
  place: DutyPlace,
  { people, days }: Pick<DutyFacts, 'people' | 'days'>,
): WhyMissing | null {
  const person = people.get(memberId)
  const last = person?.lastDays.get(place.kind)
  if (person === undefined || last === undefined) return 'GONE'
  if (last !== null && isAfter(place.date, last)) return 'GONE'
  const said = days.find((one) => one.memberId === memberId && isAt(one, place))
  if (said?.word === 'CANNOT') return 'CANNOT'
  const onLeave = person.leaves.some(
    ({ from, until }) =>
      !isAfter(from, place.date) && (until === null || !isAfter(place.date, until)),
  )
  return onLeave ? 'LEAVE' : null
}

/**
 * The duties of the evenings, in order: those kinds that the group uses in these days. An evening on a
 * weekday without an assignment is a gap as well.
 */
export function dutiesOn(
  evenings: readonly { readonly groupId: string; readonly date: Temporal.PlainDate }[],
  facts: DutyFacts,
): DutyOn[] {
  const used = new Set(facts.assignments.map(({ groupId, kind }) => `${groupId} ${kind}`))
  return evenings.flatMap(({ groupId, date }) =>
    DUTY_KINDS.filter((kind) => used.has(`${groupId} ${kind}`)).map((kind) =>
      dutyOn({ groupId, kind, date }, facts),
    ),
  )
}

/** The last day of the role of each duty, by all roles that include it; null for no end. */
export function lastDaysOf(
  roles: readonly Role[],
  lastDayOf: (role: Role) => Temporal.PlainDate | null,
): ReadonlyMap<DutyKind, Temporal.PlainDate | null> {
  return new Map(
    DUTY_KINDS.flatMap((kind) => {
      const days = roles.filter((role) => includesRole(role, kind)).map(lastDayOf)
      if (days.length === 0) return []
      const ends = days
        .filter((day) => day !== null)
        .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
      return [[kind, ends.length < days.length ? null : (ends.at(-1) ?? null)] as const]
    }),
  )
}

function covers({ groupId, kind, weekday, firstDay, lastDay }: Assignment, place: DutyPlace) {
  return (
    groupId === place.groupId &&
    kind === place.kind &&
    weekday === place.date.dayOfWeek &&
    !isAfter(firstDay, place.date) &&
    (lastDay === null || !isAfter(place.date, lastDay))
  )
}

export function isAt(one: DutyPlace, place: DutyPlace): boolean {
  return one.groupId === place.groupId && one.kind === place.kind && one.date.equals(place.date)
}

function at({ groupId, kind, date }: DutyPlace): DutyPlace {
  return { groupId, kind, date }
}

export function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
