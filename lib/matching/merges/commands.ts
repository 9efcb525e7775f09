import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId, risesTo } from '@/lib/auth/roles'
import { endHandedAccess } from '@/lib/auth/handed/commands'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { endHandedAddress } from '@/lib/members/address/commands'
import { endAccess } from '@/lib/auth/sessions/store'
import type { Actor, Role } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { labelsMoved } from '@/lib/logs/labels/commands'
import { namesChanged } from '@/lib/members/names/commands'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { lockOwners } from '@/lib/members/store'
import { deleteReturns, findEvents, insertReturns } from '@/lib/members/status/store'
import { grantedTwice, returnSecondGrant, revokeSecondGrant } from '@/lib/quotas/commands-merging'
import { now, toDate } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { applyWishes } from '@/lib/matching/commands-wishes'
import { canGain, canMerge, canMatch } from '@/lib/matching/policy'
import { decideMerge, gainedRoles } from './rules'
import { stillHereAt } from './rules-presence'
import type { MergeInput } from '@/lib/matching/schema'
import type { MergedTable } from './rules-tables'
import { ownChanges } from './store-changes'
import { moveAll, moveRows, restoreRow, setColumn } from './store-rows'
import * as store from './store'
import type { Change, Mergeable, Moved } from './types'

/**
 * Makes one member of two: everything of the other belongs to the one who stays, whose old row leads
 * there. Answers the merge's id, by which it is undone.
 *
 * Refuses NOT_ALLOWED, MEMBER_UNKNOWN, SAME_MEMBER, MERGED_ALREADY, MEMBER_ERASED, ROLES_NOT_YOURS, ROLE_HAS_END, and
 * LINES_UNCERTAIN {lines, date} where the stricter wish asks an editor to publish a transcript anew first.
 */
export async function mergeMembers(actor: Actor, input: MergeInput): Promise<Outcome<string>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction((tx) => mergeIn(tx, actor, input), { seconds: 60 })
}

/** The same as a step of another's transaction. */
export async function mergeIn(
  tx: Tx,
  actor: Actor,
  { keptId, otherId, reason }: MergeInput,
): Promise<string> {
  await lockOwners(tx)
  const found = await lockBoth(tx, keptId, otherId)
  requireMergeable(actor, found.kept, found.other)
  await requireLastingRoles(tx, [keptId, otherId])
  await endRisenAddresses(tx, found.kept, found.other)
  const { kept, other } = await lockBoth(tx, keptId, otherId)
  const changes = await ownChanges(tx, kept, other, toDate(now()))
  for (const change of changes) await setColumn(tx, change)
  const still = stillHereAt(
    { ...kept, events: await findEvents(tx, keptId) },
    { ...other, events: await findEvents(tx, otherId) },
  )
  const twice = await grantedTwice(tx, keptId, otherId)
  await endRisen(tx, kept, other)
  const taken = await moveAll(tx, otherId, keptId)
  const byId = actorId(actor)
  const returns = await insertReturns(tx, keptId, still, byId)
  const moved: Moved = { changes, ...taken, returns }
  await namesChanged(tx, [keptId, otherId])
  await labelsMoved(tx, keysOf(moved, 'LogPerson'))
  await applyWishes(tx, actor, [keptId])
  const merge = { kind: 'MERGE' as const, keptId, otherId, moved, reason, byId }
  const id = await store.insertMerge(tx, merge)
  const stays = { memberId: keptId, mergeId: id, by: actor }
  await revokeSecondGrant(tx, stays, { twice, word: 'merge' })
  await seatsMayOpen(tx)
  await recordBoth(tx, actor, 'member.merged', { keptId, otherId, merge: id })
  return id
}

async function lockBoth(tx: Tx, keptId: string, otherId: string) {
  const members = await store.lockMergeable(tx, [keptId, otherId])
  const kept = members.find(({ id }) => id === keptId) ?? reject('MEMBER_UNKNOWN', {}, 'keptId')
  const other = members.find(({ id }) => id === otherId) ?? reject('MEMBER_UNKNOWN', {}, 'otherId')
  return { kept, other }
}

/** Addresses that were handed end before the rows' own are compared. */
async function endRisenAddresses(tx: Tx, ...rows: readonly Mergeable[]): Promise<void> {
  const together = rows.flatMap(({ roles }) => roles as Role[])
  for (const { id, roles } of rows) {
    if (risesTo(roles as Role[], together)) await endHandedAddress(tx, id)
  }
}

/** Of two rows that become one, what was handed to the one with fewer duties would carry those of the other. */
async function endRisen(tx: Tx, ...rows: readonly Mergeable[]): Promise<void> {
  const together = rows.flatMap(({ roles }) => roles as Role[])
  for (const { id, roles } of rows) {
    if (risesTo(roles as Role[], together)) await endHandedAccess(tx, id)
  }
}

function requireMergeable(actor: Actor, kept: Mergeable, other: Mergeable): void {
  const refusal = decideMerge(kept, other)
  if (refusal !== null) reject(refusal)
  if (!canMerge(actor, kept) || !canMerge(actor, other)) reject('NOT_ALLOWED')
  const gained = gainedRoles(kept, other)
  if (!canGain(actor, gained)) reject('ROLES_NOT_YOURS')
  if (kept.roles.length + other.roles.length > 0) requireRecentSignIn(actor)
}

/** An end belongs to a role of one row: in another it would be lost, or end what has none. */
async function requireLastingRoles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (await store.hasRoleEnd(tx, ids)) reject('ROLE_HAS_END')
}

/**
 * Takes a merge or a split back, exactly. What came after and has nothing to do with it stays. Devices
 * that signed in since a merge are signed out: they may be either person's.
 *
 * Refuses NOT_ALLOWED, MERGE_UNKNOWN, UNDONE_ALREADY, UNDO_LATER_MERGE (take that back first),
 * ROLE_HAS_END, UNDO_OVERDRAWS {missing} when quota would be missing, UNDO_CHANGED with `what` was changed since.
 */
export async function undoMerge(actor: Actor, mergeId: string): Promise<Outcome<undefined>> {
  if (!canMatch(actor)) return refuse('NOT_ALLOWED')
  return transaction((tx) => undoIn(tx, actor, mergeId), { seconds: 60 })
}

/** The same as a step of another's transaction. */
export async function undoIn(tx: Tx, actor: Actor, mergeId: string): Promise<undefined> {
  await lockOwners(tx)
  const merge = (await store.lockMerge(tx, mergeId)) ?? reject('MERGE_UNKNOWN')
  if (merge.undoneAt !== null) reject('UNDONE_ALREADY')
  const { keptId, otherId, kind, moved } = merge
  const members = await store.lockMergeable(tx, [keptId, otherId])
  if (!members.every((member) => canMerge(actor, member))) reject('NOT_ALLOWED')
  if (members.some(({ status }) => status === 'ERASED')) reject('UNDO_CHANGED', { what: 'ERASED' })
  if (await store.hasLaterMerge(tx, merge)) reject('UNDO_LATER_MERGE')
  await requireLastingRoles(tx, [keptId, otherId])
  const merged = kind === 'MERGE'
  const stays = { memberId: keptId, mergeId, by: actor }
  if (merged) await returnSecondGrant(tx, stays, keysOf(moved, 'QuotaEntry'))
  await takeBack(tx, moved, merged ? keptId : otherId, merged ? otherId : keptId)
  if (kind === 'SPLIT') {
    const twice = await grantedTwice(tx, keptId, otherId)
    await endRisen(tx, ...members)
    await retire(tx, otherId, keptId)
    await revokeSecondGrant(tx, stays, { twice, word: 'undo' })
  } else await endAccess(tx, [keptId], { since: merge.at, except: deviceOf(actor) })
  await namesChanged(tx, [keptId, otherId])
  await labelsMoved(tx, keysOf(moved, 'LogPerson'))
  await applyWishes(tx, actor, [keptId, otherId])
  await seatsMayOpen(tx)
  await store.markUndone(tx, mergeId, toDate(now()), actorId(actor))
  const action = merged ? 'member.merge-undone' : 'member.split-undone'
  await recordBoth(tx, actor, action, { keptId, otherId, merge: mergeId })
  return undefined
}

/** The device from which the merge is undone stays signed in. */
function deviceOf(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.sessionId : null
}

function keysOf({ moves }: Moved, table: MergedTable): string[] {
  return moves.filter((move) => move.table === table).flatMap(({ keys }) => keys)
}

/** What ends by itself: a device that signed out meanwhile has nothing to be given back. */
const FADING: ReadonlySet<string> = new Set(['Session', 'SignInLink'])

async function takeBack(tx: Tx, moved: Moved, fromId: string, toId: string): Promise<void> {
  const returns = moved.returns ?? []
  if ((await deleteReturns(tx, fromId, returns)) !== returns.length) {
    reject('UNDO_CHANGED', { what: 'StatusEvent' })
  }
  for (const move of moved.moves.toReversed()) {
    const count = await moveRows(tx, move, fromId, toId)
    if (count !== move.keys.length && !FADING.has(move.table))
      reject('UNDO_CHANGED', { what: move.table })
  }
  for (const dropped of moved.dropped) await restoreRow(tx, dropped)
  for (const { before, after, ...change } of moved.changes.toReversed()) {
    const done = await setColumn(tx, { ...change, before: after, after: before })
    if (!done) reject('UNDO_CHANGED', { what: nameOfChange(change) })
  }
}

function nameOfChange({ table, column }: Pick<Change, 'table' | 'column'>): string {
  return table === 'Member' ? column : table
}

/** Who came out of a split that is taken back leads to whom they came from. */
async function retire(tx: Tx, id: string, keptId: string): Promise<void> {
  const [member] = await store.readMergeable(tx, [id])
  if (member === undefined || member.roles.length > 0 || member.email !== null) {
    reject('UNDO_CHANGED', { what: member?.email == null ? 'roles' : 'email' })
  }
  const retired = { table: 'Member', id }
  await setColumn(tx, {
    ...retired,
    column: 'status',
    before: member.status,
    after: 'MERGED',
  })
  await setColumn(tx, {
    ...retired,
    column: 'mergedIntoId',
    before: null,
    after: keptId,
  })
  // What came to the split row after the split is the one person's as well.
  const [lost] = (await moveAll(tx, id, keptId)).dropped
  if (lost !== undefined) reject('UNDO_CHANGED', { what: lost.table })
}

export async function recordBoth(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  { keptId, otherId, merge }: { keptId: string; otherId: string; merge: string },
): Promise<void> {
  for (const [subjectId, otherOne] of [
    [keptId, otherId],
    [otherId, keptId],
  ] as const) {
    await record(tx, actor, {
      action,
      subjectType: 'member',
      subjectId,
      facts: { other: otherOne, kept: keptId, merge },
    })
  }
}
