import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { DUTY_KINDS, type DutyFacts, type DutyPerson } from './types'

/** A Monday. */
export const MONDAY = Temporal.PlainDate.from('2026-06-01')
export const place = { groupId: 'g', kind: 'HOST', date: MONDAY } as const
const IDS = ['a', 'b', 'c', 'd'] as const

export const person = (memberId: string, more: Partial<DutyPerson> = {}): DutyPerson => ({
  memberId,
  name: memberId,
  lastDays: new Map(DUTY_KINDS.map((kind) => [kind, null])),
  leaves: [],
  ...more,
})
export const everyone = new Map(IDS.map((id) => [id as string, person(id)]))
export const assignment = {
  id: 'one',
  groupId: 'g',
  kind: 'HOST',
  weekday: 1,
  memberId: 'a',
  deputyId: 'b',
  firstDay: MONDAY.subtract({ weeks: 4 }),
  lastDay: null,
} as const
export const none: DutyFacts = {
  assignments: [],
  days: [],
  swaps: [],
  chosen: [],
  closed: [],
  people: everyone,
}
export const given: DutyFacts = { ...none, assignments: [assignment] }

export const id = fc.constantFrom(...IDS)
export const day = fc.integer({ min: 0, max: 2 }).map((days) => MONDAY.add({ days }))
export const anyFacts: fc.Arbitrary<DutyFacts> = fc.record({
  assignments: fc
    .array(
      fc.record({ memberId: id, deputyId: fc.option(id), weekday: fc.integer({ min: 1, max: 3 }) }),
    )
    .map((all) => all.map((one, at) => ({ ...assignment, ...one, id: String(at) }))),
  // Of a day a member says one word.
  days: fc.uniqueArray(
    fc.record({
      groupId: fc.constant('g'),
      kind: fc.constant('HOST' as const),
      date: day,
      word: fc.constantFrom('CANNOT' as const, 'TAKES_OVER' as const),
      memberId: id,
    }),
    { selector: ({ memberId, date }) => `${memberId} ${date.toString()}` },
  ),
  swaps: fc.array(
    fc.record({
      groupId: fc.constant('g'),
      kind: fc.constant('HOST' as const),
      askerId: id,
      date: day,
      otherId: id,
      otherDate: day,
    }),
  ),
  closed: fc.array(fc.record({ groupId: fc.constant('g'), date: day }), { maxLength: 1 }),
  chosen: fc.array(fc.record({ groupId: fc.constant('g'), date: day, memberId: id }), {
    maxLength: 1,
  }),
  people: fc
    .array(fc.tuple(id, fc.integer({ min: 0, max: 3 })), { minLength: 3 })
    .map(
      (all) =>
        new Map(
          all.map(([one, luck]) => [
            one,
            person(one, { leaves: luck === 0 ? [{ from: MONDAY, until: null }] : [] }),
          ]),
        ),
    ),
})
