import { Temporal } from 'temporal-polyfill'
import { dutyOn } from '@/lib/duties/rules'
import { DUTY_KINDS, type DutyFacts } from '@/lib/duties/types'
import type { Deed, Done, MonthCredit, Thanked, ThanksWish } from './types'

/** A page shows so many months of a member. */
export const CREDIT_MONTHS = 12

/** What a member did, month by month, the last first; months without a deed are not there. Pure. */
export function creditByMonth(done: readonly Pick<Done, 'deed' | 'date'>[]): MonthCredit[] {
  const months = new Map<string, Partial<Record<Deed, number>>>()
  for (const { deed, date } of done) {
    const month = date.toPlainYearMonth().toString()
    const counts = months.get(month) ?? {}
    months.set(month, { ...counts, [deed]: (counts[deed] ?? 0) + 1 })
  }
  return [...months]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, counts]) => ({ month: Temporal.PlainYearMonth.from(month), counts }))
}

/**
 * Who coordinated the evenings that took place, by the duties of then: a member whose role ended since, or who left,
 * had it. An evening of which no one had that duty is no one's credit.
 */
export function coordinatorsOf(
  evenings: readonly Pick<Done & { groupId: string }, 'groupId' | 'date'>[],
  facts: DutyFacts,
  ids: Iterable<string>,
): Done[] {
  const lastDays = new Map(DUTY_KINDS.map((kind) => [kind, null]))
  const people = new Map(
    [...ids].map((memberId) => {
      const leaves = facts.people.get(memberId)?.leaves ?? []
      return [memberId, { memberId, name: '', lastDays, leaves }]
    }),
  )
  return evenings.flatMap(({ groupId, date }): Done[] => {
    const { memberId } = dutyOn({ groupId, kind: 'COORDINATOR', date }, { ...facts, people })
    return memberId === null ? [] : [{ memberId, deed: 'COORDINATED', date }]
  })
}

type Person = { readonly name: string; readonly wish: ThanksWish }

/**
 * Who is thanked for a deed: by name whom their wish allows, who did it most often first; who is not to be named is
 * counted, and who is to be left out is not. Pure.
 */
export function thankedFor(
  deed: Deed,
  done: readonly Done[],
  people: ReadonlyMap<string, Person>,
): Thanked {
  const times = new Map<string, number>()
  for (const one of done)
    if (one.deed === deed) times.set(one.memberId, (times.get(one.memberId) ?? 0) + 1)
  const found = [...times].flatMap(([id, count]) => {
    const person = people.get(id)
    return person === undefined ? [] : [{ ...person, count }]
  })
  const named = found.filter(({ wish }) => wish === 'NAMED')
  return {
    names: named
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name),
    others: found.filter(({ wish }) => wish === 'ROLE').length,
  }
}

/**
 * How a member is thanked. Who never said how they appear is named, as in every text that the group reads; who chose
 * letters or a role is counted.
 */
export function thanksWish(
  archiveAs: 'INITIALS' | 'ROLE' | 'NAMED' | 'LEFT_OUT',
  hasAnswered: boolean,
): ThanksWish {
  if (archiveAs === 'LEFT_OUT') return 'LEFT_OUT'
  if (archiveAs === 'NAMED' || !hasAnswered) return 'NAMED'
  return 'ROLE'
}
