import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { policyInForce } from '@/lib/seats/policies/commands'
import { pickNext } from './rules'
import * as store from './store'
import type { Working } from './types'
import type { GroupContext, SeatPolicyView } from './types-desk'

export type SeatsContext = {
  readonly at: number
  readonly policy: SeatPolicyView
  readonly groups: readonly GroupContext[]
}

/** All that the wait-lists are ordered by, read afresh. `also`: see `listWaiting`. */
export async function readContext(tx: Tx, also: string | null = null): Promise<SeatsContext> {
  const policy = await policyInForce(tx)
  const rooms = await store.listRooms(tx)
  const waiting = await store.listWaiting(tx, also)
  const counts = await store.countCompanies(tx, also)
  const passed = await store.listPassed(tx)
  const groups = rooms.map((room) => ({
    room,
    waiting: waiting.filter(({ groupId }) => groupId === room.groupId),
    companyCounts: counts.get(room.groupId) ?? new Map<string, number>(),
    passed: passed.filter(({ groupId }) => groupId === room.groupId),
  }))
  return { at: now().epochMilliseconds, policy, groups }
}

/** For whom the free seats of a group are: the next ones of its list that were not passed over. */
export function nextOf(
  group: GroupContext,
  { policy, at }: Omit<SeatsContext, 'groups'>,
): Working[] {
  const aside = new Set(group.passed.map(({ applicationId }) => applicationId))
  const waiting = group.waiting.filter(({ applicationId }) => !aside.has(applicationId))
  return pickNext(waiting, group, policy, { at, seats: group.room.free })
}
