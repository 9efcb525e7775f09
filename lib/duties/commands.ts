import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { zoneOfPlan } from '@/lib/nights/queries'
import { eveningOf } from '@/lib/nights/rules-times'
import { lockPlan } from '@/lib/nights/store'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { followDuty } from './commands-host'
import { canAssign } from './policy'
import { readPeople } from './queries-facts'
import { isAfter } from './rules'
import { dutyForm } from './rules-decide'
import type { AssignInput, ChangeDutyInput, EndDutyInput } from './schema'
import * as store from './store'
import type { AssignmentView, DutyKind } from './types'

/**
 * Gives a member a duty of a group on a weekday. On a day one member has it: the database refuses a second one.
 * Refusals: NOT_ALLOWED, GROUP_UNKNOWN, GROUP_CLOSED, DUTY_FIRST_DAY_PAST, DUTY_DAYS_ORDER, DUTY_ROLE_MISSING,
 * DUTY_DEPUTY_SAME, DUTY_TAKEN.
 */
export async function assignDuty(
  actor: Actor,
  input: AssignInput,
): Promise<Outcome<{ readonly assignmentId: string }>> {
  if (!canAssign(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { groupId, kind, firstDay, lastDay, memberId, deputyId } = input
    if (!(await lockPlan(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
    const group = (await readCommunity(tx))?.groups.find(({ id }) => id === groupId)
    if (group?.isOpen !== true) reject('GROUP_CLOSED', {}, 'groupId')
    const tonight = await tonightOf(tx)
    if (isAfter(tonight, firstDay)) reject('DUTY_FIRST_DAY_PAST', {}, 'firstDay')
    if (lastDay !== null && isAfter(firstDay, lastDay)) reject('DUTY_DAYS_ORDER', {}, 'lastDay')
    if (memberId === deputyId) reject('DUTY_DEPUTY_SAME', {}, 'deputyId')
    await requireRole(tx, kind, [
      { memberId, field: 'memberId' },
      { memberId: deputyId, field: 'deputyId' },
    ])
    const assignmentId = await store.insertAssignment(tx, input)
    await followDuty(tx, groupId)
    await recordDuty(tx, actor, 'duty.assigned', assignmentId, { weekday: input.weekday, kind })
    return { assignmentId }
  })
}

/**
 * Changes the deputy and the last day. A save that another overtook is refused: CHANGED_MEANWHILE {count}. Others:
 * NOT_ALLOWED, DUTY_UNKNOWN, DUTY_DAYS_ORDER, DUTY_LAST_DAY_PAST, DUTY_ROLE_MISSING, DUTY_DEPUTY_SAME, DUTY_TAKEN.
 */
export async function changeDuty(
  actor: Actor,
  input: ChangeDutyInput,
): Promise<Outcome<undefined>> {
  if (!canAssign(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { assignmentId, deputyId, lastDay, basedOn } = input
    const duty = await lockDuty(tx, assignmentId)
    const names = duty.deputyName === null ? {} : { deputyId: duty.deputyName }
    requireUnchanged(basedOn, dutyForm(duty), dutyForm({ deputyId, lastDay }), names)
    const tonight = await tonightOf(tx)
    if (lastDay !== null && isAfter(duty.firstDay, lastDay))
      reject('DUTY_DAYS_ORDER', {}, 'lastDay')
    const kept = lastDay?.toString() === duty.lastDay?.toString()
    if (lastDay !== null && !kept && isAfter(tonight, lastDay))
      reject('DUTY_LAST_DAY_PAST', {}, 'lastDay')
    if (deputyId === duty.memberId) reject('DUTY_DEPUTY_SAME', {}, 'deputyId')
    // A deputy who lost the role meanwhile may stay; only a new choice has to have it.
    if (deputyId !== duty.deputyId)
      await requireRole(tx, duty.kind, [{ memberId: deputyId, field: 'deputyId' }])
    await store.changeAssignment(tx, assignmentId, { deputyId, lastDay })
    await followDuty(tx, duty.groupId)
    const { weekday, kind } = duty
    await recordDuty(tx, actor, 'duty.changed', assignmentId, { weekday, kind })
    return undefined
  })
}

/**
 * Ends a duty: yesterday was its last day, and one that had not begun is gone. A second time changes nothing.
 * Refusals: NOT_ALLOWED, DUTY_UNKNOWN.
 */
export async function endDuty(
  actor: Actor,
  { assignmentId }: EndDutyInput,
): Promise<Outcome<{ readonly groupId: string }>> {
  if (!canAssign(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const duty = await lockDuty(tx, assignmentId)
    const tonight = await tonightOf(tx)
    const { weekday, kind, groupId } = duty
    if (duty.lastDay !== null && isAfter(tonight, duty.lastDay)) return { groupId }
    const lastDay = tonight.subtract({ days: 1 })
    if (isAfter(duty.firstDay, lastDay)) await store.deleteAssignment(tx, assignmentId)
    else await store.changeAssignment(tx, assignmentId, { lastDay })
    await followDuty(tx, groupId)
    await recordDuty(tx, actor, 'duty.ended', assignmentId, { weekday, kind })
    return { groupId }
  })
}

/** The evening that is on. */
export async function tonightOf(tx: Tx): Promise<Temporal.PlainDate> {
  return eveningOf(now(), await zoneOfPlan(tx))
}

/** An assignment as it stands under its group's plan, which is held from here on. */
async function lockDuty(tx: Tx, id: string): Promise<AssignmentView> {
  const found = (await store.findAssignment(tx, id)) ?? reject('DUTY_UNKNOWN')
  await lockPlan(tx, found.groupId)
  return (await store.findAssignment(tx, id)) ?? reject('DUTY_UNKNOWN')
}

async function requireRole(
  tx: Tx,
  kind: DutyKind,
  chosen: readonly { readonly memberId: string | null; readonly field: string }[],
): Promise<void> {
  const timeZone = await zoneOfPlan(tx)
  const to = await tonightOf(tx)
  const ids = chosen.flatMap(({ memberId }) => memberId ?? [])
  const { people } = await readPeople(tx, ids, { to, timeZone })
  for (const { memberId, field } of chosen)
    if (memberId !== null && people.get(memberId)?.lastDays.has(kind) !== true)
      reject('DUTY_ROLE_MISSING', {}, field)
}

async function recordDuty(
  tx: Tx,
  actor: Actor,
  action: 'duty.assigned' | 'duty.changed' | 'duty.ended',
  subjectId: string,
  facts: { readonly weekday: number; readonly kind: DutyKind },
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'duty', subjectId, facts })
}
