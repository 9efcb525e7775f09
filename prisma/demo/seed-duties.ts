import type { Temporal } from 'temporal-polyfill'
import { assignDuty } from '@/lib/duties/commands'
import { cannotHaveDuty } from '@/lib/duties/commands-days'
import { askSwap } from '@/lib/duties/commands-swap'
import type { DutyKind } from '@/lib/duties/types'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { expectOk } from './outcomes'

/**
 * Who has which duty in the first group, by weekday: some with a deputy, no host on Fridays. One host cannot next
 * Wednesday, and one asked another to swap.
 */
export async function giveDuties(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const groupId = community.groups[0] ?? ''
  const organiser = actorOf(community, ORGANISER)
  for (const { kind, weekdays, number, deputy } of DUTIES)
    for (const weekday of weekdays) {
      const { memberId } = actorOf(community, number)
      const deputyId = deputy === null ? null : actorOf(community, deputy).memberId
      const days = { firstDay: today, lastDay: null }
      const given = { groupId, kind, weekday, memberId, deputyId, ...days }
      expectOk(await assignDuty(organiser, given), 'DUTY_ROLE_MISSING', 'DUTY_TAKEN')
    }
  const hosting = { groupId, kind: 'HOST' } as const
  const [asker, other, away] = [actorOf(community, 5), actorOf(community, 6), actorOf(community, 7)]
  const wednesday = { ...hosting, date: next(today, 3) }
  expectOk(await cannotHaveDuty(away, wednesday), 'DUTY_NOT_YOURS')
  const choice = { date: next(today, 2).add({ weeks: 1 }), memberId: other.memberId }
  const monday = { ...hosting, date: next(today, 1).add({ weeks: 1 }) }
  expectOk(await askSwap(asker, { ...monday, choice }), 'DUTY_NOT_YOURS', 'DUTY_CHANGED')
}

/** The first such weekday after today. */
function next(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })
}

const DUTIES: readonly {
  readonly kind: DutyKind
  readonly weekdays: readonly number[]
  readonly number: number
  readonly deputy: number | null
}[] = [
  { kind: 'COORDINATOR', weekdays: [1, 2, 3, 4, 5], number: 3, deputy: 4 },
  { kind: 'HOST', weekdays: [1, 4], number: 5, deputy: 6 },
  { kind: 'HOST', weekdays: [2], number: 6, deputy: 7 },
  { kind: 'HOST', weekdays: [3], number: 7, deputy: null },
  { kind: 'EDITOR', weekdays: [1, 3], number: 8, deputy: 9 },
  { kind: 'EDITOR', weekdays: [2, 4], number: 9, deputy: null },
  { kind: 'EDITOR', weekdays: [5], number: 10, deputy: 8 },
]
