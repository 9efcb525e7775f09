import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { grantFirst } from '@/lib/quotas/commands-ledger'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { recordStatus } from '@/lib/members/names/commands'
import { membersMayBeGone, seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { canChangeStatus, canManagePeople } from '@/lib/members/policy'
import { leavesNoOwner } from '@/lib/members/rules'
import { statusAt } from './rules'
import * as store from '@/lib/members/store'
import { findEvents, insertEvents, setStatus } from './store'
import type { MemberStatus } from '@/lib/members/types'

type StatusChange = {
  readonly memberId: string
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED'
  readonly reason: string
}

/** Records that a member left, was removed in the group, or came back. Signs them out when they go. */
export async function changeStatus(
  actor: Actor,
  change: StatusChange,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await changeStatusIn(tx, actor, { ...change, at: now() })
    return undefined
  })
}

/**
 * The same as a step of another command's transaction. Refusals: MEMBER_UNKNOWN, NOT_ALLOWED (an
 * organiser above), STATUS_UNCHANGED, LAST_OWNER, GROUP_FULL (by the database, on a return).
 */
export async function changeStatusIn(
  tx: Tx,
  actor: Actor,
  { memberId, status, reason, at }: StatusChange & { readonly at: Temporal.Instant },
): Promise<void> {
  const owners = await store.lockOwners(tx)
  const member = await lockPerson(tx, memberId)
  if (!canChangeStatus(actor, member)) reject('NOT_ALLOWED')
  if (member.status === status) reject('STATUS_UNCHANGED')
  if (owners.includes(member.id) && leavesNoOwner(owners, member.id)) reject('LAST_OWNER')
  await setStatus(tx, member.id, status)
  await recordStatus(tx, member.id, { kind: KINDS[status], reason, at, by: actor })
  await (status === 'ACTIVE' ? seatsMayOpen(tx) : membersMayBeGone(tx))
  // A member who had left before there were quotas is given theirs on coming back.
  if (status === 'ACTIVE') await grantFirst(tx, [member.id], now())
}

const KINDS = { ACTIVE: 'RETURNED', LEFT: 'LEFT', REMOVED: 'REMOVED' } as const

/** Marks a member for other organisers, with a reason; only they see it. */
export async function flagMember(
  actor: Actor,
  { memberId, reason }: { readonly memberId: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  return mark(actor, memberId, 'FLAGGED', reason)
}

export async function unflagMember(
  actor: Actor,
  { memberId, reason }: { readonly memberId: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  return mark(actor, memberId, 'UNFLAGGED', reason)
}

async function mark(
  actor: Actor,
  memberId: string,
  kind: 'FLAGGED' | 'UNFLAGGED',
  reason: string,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const member = await lockPerson(tx, memberId)
    if (!canChangeStatus(actor, member)) reject('NOT_ALLOWED')
    const at = now()
    const { flagged } = statusAt(await findEvents(tx, memberId), at, {
      joinedAt: at,
      timeZone: 'UTC',
    })
    if (kind === 'FLAGGED' && flagged !== null) reject('FLAGGED_ALREADY')
    if (kind === 'UNFLAGGED' && flagged === null) reject('NOT_FLAGGED')
    await recordStatus(tx, memberId, { kind, reason, at, by: actor })
    return undefined
  })
}

export type Admission = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly email: string | null
  readonly groupId: string
  readonly joinedAt: Temporal.Instant
}

/**
 * Writes down people who are in a chat group: a step of another's transaction, which then names them
 * (`renameAll`). Each is given their first quota. Answers their ids in the order given. The database
 * refuses one too many: GROUP_FULL.
 */
export async function admit(
  tx: Tx,
  actor: Actor,
  people: readonly Admission[],
  reason = '',
): Promise<string[]> {
  const ids: string[] = []
  for (const { joinedAt, ...person } of people) {
    const memberId = await store.insertMember(tx, { ...person, joinedAt })
    await insertEvents(tx, [memberId], { kind: 'ADMITTED', reason, at: joinedAt }, actorId(actor))
    await record(tx, actor, {
      action: 'member.added',
      subjectType: 'member',
      subjectId: memberId,
      facts: {},
    })
    ids.push(memberId)
  }
  await grantFirst(tx, ids, now())
  await seatsMayOpen(tx)
  return ids
}

/** A person whose row is their own, locked: one that was merged or forgotten is not there. */
export async function lockPerson(tx: Tx, memberId: string) {
  const member = (await store.lockMember(tx, memberId)) ?? reject('MEMBER_UNKNOWN')
  const { status } = member
  if (status === 'MERGED' || status === 'ERASED') reject('MEMBER_UNKNOWN')
  return member as typeof member & { status: Exclude<MemberStatus, 'MERGED' | 'ERASED'> }
}
