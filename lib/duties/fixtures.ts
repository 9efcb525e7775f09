import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { addMember, type PlanFixture } from '@/lib/talks/fixtures'
import { assignDuty } from './commands'
import type { AssignInput } from './schema'

export type DutiesFixture = {
  /** Host of the evening ahead on which nothing stands, with a deputy. */
  readonly host: MemberViewer
  readonly deputy: MemberViewer
  /** Host of the day after that evening. */
  readonly other: MemberViewer
  readonly assignmentId: string
}

/** A host with a deputy on the weekday of the free evening, and another on every other day of the week. */
export async function giveDuties(plan: PlanFixture): Promise<DutiesFixture> {
  const host = await addMember(plan.groupId, '林一苇', ['HOST'])
  const deputy = await addMember(plan.groupId, '周砚', ['HOST'])
  const other = await addMember(plan.groupId, '闻溪', ['HOST'])
  const assignmentId = await give(plan, host, plan.free, { deputyId: deputy.memberId })
  for (const days of [1, 2, 3, 4, 5, 6]) await give(plan, other, plan.free.add({ days }))
  return { host, deputy, other, assignmentId }
}

export async function give(
  plan: PlanFixture,
  member: MemberViewer,
  date: Temporal.PlainDate,
  change: Partial<AssignInput> = {},
): Promise<string> {
  const given = await assignDuty(plan.coordinator, assignInput(plan, member, date, change))
  if (!given.ok) throw new Error(given.refusal.code)
  return given.value.assignmentId
}

export function assignInput(
  plan: PlanFixture,
  { memberId }: MemberViewer,
  { dayOfWeek: weekday }: Temporal.PlainDate,
  change: Partial<AssignInput> = {},
): AssignInput {
  return {
    groupId: plan.groupId,
    kind: 'HOST',
    weekday,
    memberId,
    deputyId: null,
    firstDay: plan.tonight,
    lastDay: null,
    ...change,
  }
}

/** Who hosts the evening, and whether that follows the duty. */
export async function hostOn(groupId: string, date: Temporal.PlainDate) {
  const night = await readable().night.findUniqueOrThrow({
    where: { groupId_date: { groupId, date: new Date(`${date.toString()}T00:00:00Z`) } },
    select: { hostId: true, hostByDuty: true },
  })
  return [night.hostId, night.hostByDuty]
}
