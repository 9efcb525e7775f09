import type { Viewer } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { readContext } from '@/lib/seats/commands-context'
import { SEAT_POLICIES } from './commands'
import { canManageSeats } from '@/lib/seats/policy'
import { orderOf } from '@/lib/seats/rules'
import { compareOrders } from './rules-simulation'
import type { SeatsFilter } from '@/lib/seats/schema'
import { readVersions } from '@/lib/versioned/commands'
import { coming } from '@/lib/versioned/rules'
import { now } from '@/lib/shared/clock'
import type { SeatTerms } from '@/lib/seats/types'
import type { SeatPolicyView } from '@/lib/seats/types-desk'
import { pageOf } from '@/lib/shared/page'
import type { SimulatedSeats, StatedPolicy } from './types'

const PAGE = 50

type Policies = {
  readonly inForce: SeatPolicyView
  readonly versions: readonly SeatPolicyView[]
}

/** Every version, newest first, and which is in force; null for whom that is not. */
export async function seatPolicies(viewer: Viewer): Promise<Policies | null> {
  return canManageSeats(viewer) ? allPolicies() : null
}

/** The order as everyone may read it, before they apply; its author is left out. */
export async function statedPolicy(): Promise<StatedPolicy> {
  const { inForce, versions } = await allPolicies()
  const stated = (policy: SeatPolicyView) => ({ ...policy, author: null })
  return { inForce: stated(inForce), coming: coming(versions, now()).map(stated) }
}

function allPolicies(): Promise<Policies> {
  return readVersions(SEAT_POLICIES)
}

/** How these terms would order the wait-list of this moment, beside those in force. Changes nothing. */
export async function simulateSeats(
  viewer: Viewer,
  tried: SeatTerms,
  { group, page: wanted }: SeatsFilter,
): Promise<SimulatedSeats | null> {
  if (!canManageSeats(viewer)) return null
  const outcome = await transaction((tx) => readContext(tx))
  if (!outcome.ok) throw new Error(`No simulation: ${outcome.refusal.code}`)
  const { groups, policy, at } = outcome.value
  const shown = groups.filter(({ room }) => group === '' || room.groupId === group)
  const rows = shown.flatMap((one) => {
    const names = new Map(one.waiting.map(({ applicationId, name }) => [applicationId, name]))
    const present = orderOf(one.waiting, one, policy, at)
    return compareOrders(present, orderOf(one.waiting, one, tried, at)).map((row) => ({
      ...row,
      name: names.get(row.applicationId) ?? '',
      groupName: one.room.name,
    }))
  })
  return {
    moved: rows.filter((row) => row.place !== row.presentPlace).length,
    ...pageOf(rows, wanted, PAGE),
    total: rows.length,
  }
}
