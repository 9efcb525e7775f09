import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { policyInForce } from './commands-policy'
import { pickNext } from './rules-order'
import * as store from './store-waiting'
import type { Working } from './types'
import type { GroupGround, SeatPolicyView } from './types-desk'

export type Ground = {
  readonly at: number
  readonly policy: SeatPolicyView
  readonly groups: readonly GroupGround[]
}

/** All that the wait-lists are ordered by, read afresh. `also`: see `listWaiting`. */
export async function readGround(tx: Tx, also: string | null = null): Promise<Ground> {
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

/** For whom the free seats of a group are: the next ones of its list whom nobody passed over. */
export function nextOf(group: GroupGround, { policy, at }: Omit<Ground, 'groups'>): Working[] {
  const aside = new Set(group.passed.map(({ applicationId }) => applicationId))
  const waiting = group.waiting.filter(({ applicationId }) => !aside.has(applicationId))
  return pickNext(waiting, group, policy, { at, seats: group.room.free })
}
