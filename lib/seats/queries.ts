import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { pageOf } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { nextOf, readContext, type SeatsContext } from './commands-context'
import { canManageSeats, canSeePlace } from './policy'
import { orderOf } from './rules'
import * as store from './store'
import type { SeatsFilter } from './schema'
import type { GroupContext, GroupSeatsView, ListRow, PlaceView, SeatsDesk } from './types-desk'

const PAGE = 50

/**
 * Where an applicant stands on the wait-list of their group, and how that was worked out; null when they do
 * not wait, and for whom it is not: an applicant sees their own, once they were notified that they wait.
 */
export async function placeOf(viewer: Viewer, applicationId: string): Promise<PlaceView | null> {
  if (!canSeePlace(viewer, applicationId)) return null
  const own = viewer.kind === 'applicant'
  const context = await fresh((tx) => readContext(tx, own ? applicationId : null))
  for (const group of context.groups) {
    const row = group.waiting.find((one) => one.applicationId === applicationId)
    if (row === undefined) continue
    if (own && !row.notified) return null
    const order = orderOf(group.waiting, group, context.policy, context.at)
    const working = order.find((one) => one.applicationId === applicationId)
    const { version: policyVersion } = context.policy
    return working === undefined ? null : { working, of: order.length, policyVersion }
  }
  return null
}

/** The seats of every group, for whom the free ones are, and a page of the wait-list; null for others. */
export async function seatsDesk(
  viewer: Viewer,
  { group, page: wanted }: SeatsFilter,
): Promise<SeatsDesk | null> {
  if (!canManageSeats(viewer)) return null
  const context = await fresh((tx) => readContext(tx))
  const groups = context.groups.map((one) => viewOf(one, context))
  const rows = rowsOf(context, groups, group)
  return {
    policyVersion: context.policy.version,
    groups,
    list: {
      ...pageOf(rows, wanted, PAGE),
      total: rows.length,
    },
  }
}

/** For whom seats are free, the one who waits longest first; null for others. */
export async function seatsWaiting(viewer: Viewer): Promise<QueueHead | null> {
  if (!canManageSeats(viewer)) return null
  if (!(await store.hasWaiting(readable()))) return toHead(undefined)
  const context = await fresh((tx) => readContext(tx))
  const proposed = context.groups
    .flatMap((one) => viewOf(one, context).proposed)
    .toSorted((a, b) => a.since - b.since)
  const [first] = proposed
  return {
    count: proposed.length,
    since: first === undefined ? null : Temporal.Instant.fromEpochMilliseconds(first.since),
    first: first?.applicationId ?? null,
  }
}

/** The wait-list of a group or of all, in its order, with every working; null for whom it is not. */
export async function wholeWaitList(
  viewer: Viewer,
  { group }: Pick<SeatsFilter, 'group'>,
): Promise<ListRow[] | null> {
  if (!canManageSeats(viewer)) return null
  const context = await fresh((tx) => readContext(tx))
  const groups = context.groups.map((one) => viewOf(one, context))
  return rowsOf(context, groups, group)
}

function rowsOf(
  context: SeatsContext,
  groups: readonly GroupSeatsView[],
  group: string,
): ListRow[] {
  const proposed = new Set(
    groups.flatMap((one) => one.proposed.map(({ applicationId }) => applicationId)),
  )
  const shown = context.groups.filter(({ room }) => group === '' || room.groupId === group)
  return shown.flatMap((one) => listOf(one, context, proposed))
}

function viewOf(group: GroupContext, context: SeatsContext): GroupSeatsView {
  const rows = new Map(group.waiting.map((row) => [row.applicationId, row]))
  const proposed = nextOf(group, context).flatMap((working) => {
    const row = rows.get(working.applicationId)
    return row === undefined ? [] : [{ ...row, working }]
  })
  const passed = group.passed.map((one) => ({
    ...one,
    name: rows.get(one.applicationId)?.name ?? '',
  }))
  return { room: group.room, waiting: group.waiting.length, proposed, passed }
}

function listOf(
  group: GroupContext,
  context: SeatsContext,
  proposed: ReadonlySet<string>,
): ListRow[] {
  const rows = new Map(group.waiting.map((row) => [row.applicationId, row]))
  return orderOf(group.waiting, group, context.policy, context.at).flatMap((working) => {
    const row = rows.get(working.applicationId)
    if (row === undefined) return []
    const { name: groupName } = group.room
    return [{ ...row, groupName, working, proposed: proposed.has(row.applicationId) }]
  })
}

/** Reading may write the first policy down, so that it is done in a transaction. */
async function fresh<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const outcome = await transaction(work)
  if (!outcome.ok) throw new Error(`The wait-list cannot be read: ${outcome.refusal.code}`)
  return outcome.value
}
