import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { grantFirst } from '@/lib/quotas/commands-ledger'
import { namesChanged, recordStatus, renameTo } from '@/lib/members/names/commands'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { admit } from './commands'
import * as store from './store-admit'
import { setStatus } from './store'

export type Newcomer = {
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
  /** Only when it is proven: the reader of its mail can sign in. */
  readonly email: string | null
  readonly locale: string
  readonly groupId: string
  readonly appliedAt: Temporal.Instant
  /** Why, where that was said. */
  readonly reason: string
  /** Who vouched; such a member is never taken for the newcomer. */
  readonly referrerId: string | null
}

/**
 * Makes a member of an admitted applicant: a step of another's transaction. A person who
 * was here before under the same address comes back as themselves. Answers the member's id. The
 * database refuses one too many: GROUP_FULL.
 */
export async function admitNewcomer(
  tx: Tx,
  by: Actor,
  newcomer: Newcomer,
  at: Temporal.Instant,
): Promise<string> {
  const { nickname, appliedAt, locale } = newcomer
  const known = await findKnown(tx, newcomer)
  // A member who was added meanwhile stays as they are.
  if (known?.status === 'ACTIVE') return known.memberId
  const memberId =
    known === null ? await makeMember(tx, by, newcomer, at) : await bringBack(tx, by, known, at)
  await recordStatus(tx, memberId, { kind: 'APPLIED', reason: '', at: appliedAt, by })
  await store.setLocale(tx, memberId, locale)
  await renameTo(tx, memberId, nickname, { source: 'application', at })
  await namesChanged(tx, [memberId])
  return memberId
}

/**
 * Locks the member under the address: a step before a seat is taken for them, so that
 * people are locked before groups.
 */
export async function holdKnown(tx: Tx, email: string | null): Promise<void> {
  if (email !== null) await store.lockByEmail(tx, email)
}

type Known = Newcomer & { readonly memberId: string; readonly status: string }

async function findKnown(tx: Tx, newcomer: Newcomer): Promise<Known | null> {
  if (newcomer.email === null) return null
  const found = await store.lockByEmail(tx, newcomer.email)
  if (found === null || found.id === newcomer.referrerId) return null
  return { ...newcomer, memberId: found.id, status: found.status }
}

async function makeMember(
  tx: Tx,
  by: Actor,
  { name, company, position, city, email, groupId, reason }: Newcomer,
  at: Temporal.Instant,
): Promise<string> {
  // An applicant who is no known member and has the address of one is admitted without it.
  const own = email === null || (await store.isTaken(tx, email)) ? null : email
  const person = { displayName: name, company, position, city, email: own, groupId, joinedAt: at }
  const [memberId = ''] = await admit(tx, by, [person], reason)
  return memberId
}

/** A member who had left comes back. */
async function bringBack(
  tx: Tx,
  by: Actor,
  { memberId, groupId, company, position, city, reason }: Known,
  at: Temporal.Instant,
): Promise<string> {
  await store.seatAgain(tx, memberId, { groupId, company, position, city })
  await setStatus(tx, memberId, 'ACTIVE')
  await recordStatus(tx, memberId, { kind: 'RETURNED', reason, at, by })
  await grantFirst(tx, [memberId], at)
  await seatsMayOpen(tx)
  return memberId
}
