import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canManagePeople } from '@/lib/members/policy'
import { now } from '@/lib/shared/clock'
import { countPages, pageRange } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import * as store from './store'
import type { GroupSeats, Transfer } from './types'

const PAGE = 50

/** The groups with their seats; null for a viewer who does not manage people. */
export async function groupSeats(viewer: Viewer): Promise<GroupSeats[] | null> {
  return canManagePeople(viewer) ? store.listGroupSeats(readable()) : null
}

export type Transfers = {
  readonly transfers: readonly Transfer[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** Requests to move: those that wait, or all there ever were. */
export async function transfers(
  viewer: Viewer,
  { show, page }: { readonly show: 'ASKED' | 'ANY'; readonly page: number },
): Promise<Transfers | null> {
  if (!canManagePeople(viewer)) return null
  const where = show === 'ASKED' ? ({ state: 'ASKED' } as const) : {}
  const range = pageRange(page, PAGE)
  const found = await store.listTransfers(readable(), where, range)
  return { ...found, page, pages: countPages(found.total, PAGE) }
}

/** The requests to move that wait for an answer; null for a viewer who does not manage people. */
export async function transfersWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canManagePeople(viewer) ? toHead(await store.readAsked(readable())) : null
}

/** The viewer's last request to move; null when there never was one. */
export async function ownTransfer(viewer: Viewer): Promise<Transfer | null> {
  if (viewer.kind !== 'member') return null
  const where = { memberId: viewer.memberId }
  const found = await store.listTransfers(readable(), where, { skip: 0, take: 1 })
  return found.transfers[0] ?? null
}

/** Who runs the community, and may therefore sit in two groups. */
export async function organisers(
  viewer: Viewer,
): Promise<readonly { id: string; displayName: string; groupId: string }[] | null> {
  return canManagePeople(viewer) ? store.listOrganisers(readable(), now()) : null
}

/** The ids of the groups that a member sits in: their home, and those beside it. */
export async function groupsOfMember(member: {
  readonly id: string
  readonly groupId: string
}): Promise<ReadonlySet<string>> {
  return new Set([member.groupId, ...(await store.groupsBeside(readable(), member.id))])
}
