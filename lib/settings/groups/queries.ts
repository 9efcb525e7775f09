import { countOfGroup } from '@/lib/applications/store-groups'
import type { Viewer } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { currentCommunity } from '@/lib/communities/queries'
import { homesOf } from '@/lib/communities/rules-groups'
import { readable, type Tx } from '@/lib/db/transaction'
import { countSeats } from '@/lib/members/groups/store-closing'
import { zoneOfPlan } from '@/lib/nights/queries'
import { eveningOf } from '@/lib/nights/rules-times'
import { countOpenLinks } from '@/lib/referrals/links/store'
import { now } from '@/lib/shared/clock'
import { listPlanned } from '@/lib/talks/plan/store'
import type { PlannedTalk } from '@/lib/talks/plan/types'
import { groupSeats } from '@/lib/members/groups/queries'
import type { ClosingFacts, ClosingView } from './types'

/** What closing a group would do, or what is left to do of a closed one; null for who changes no groups, and for none. */
export async function closingOf(viewer: Viewer, groupId: string): Promise<ClosingView | null> {
  if (!canManageCommunity(viewer)) return null
  const groups = (await currentCommunity())?.groups ?? []
  const group = groups.find(({ id }) => id === groupId)
  if (group === undefined) return null
  const { id, name, isOpen, kind } = group
  const seats = (await groupSeats(viewer)) ?? []
  const others = homesOf(groups).filter((one) => one.id !== groupId)
  return {
    group: { id, name, isOpen, kind },
    facts: await readClosingFacts(readable(), groupId),
    others: others.map((one) => {
      const room = seats.find((seat) => seat.id === one.id)
      return {
        id: one.id,
        name: one.name,
        free: room === undefined ? 0 : room.capacity - room.taken,
      }
    }),
  }
}

/** The talks that are planned ahead in a group; they are called off or moved before it is closed. */
export async function plannedInGroup(
  viewer: Viewer,
  groupId: string,
): Promise<readonly PlannedTalk[]> {
  return canManageCommunity(viewer) ? plannedAhead(readable(), groupId) : []
}

/** The numbers, inside the transaction that holds the group. */
export async function readClosingFacts(tx: Tx, groupId: string): Promise<ClosingFacts> {
  const planned = await plannedAhead(tx, groupId)
  return {
    ...(await countSeats(tx, groupId)),
    ...(await countOfGroup(tx, groupId)),
    links: await countOpenLinks(tx, groupId, now()),
    planned: planned.length,
  }
}

async function plannedAhead(tx: Tx, groupId: string): Promise<readonly PlannedTalk[]> {
  return listPlanned(tx, groupId, eveningOf(now(), await zoneOfPlan(tx)))
}
