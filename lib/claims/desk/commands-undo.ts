import { recordAll } from '@/lib/audit/record'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { endAccess, forgetFirstClaimed } from '@/lib/auth/sessions/store'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { endHandedAddress } from '@/lib/members/address/commands'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canAllow, canManageClaims } from '@/lib/claims/policy'
import { claimTopic, CODE_DAYS, daysAfter, UNDO_HOURS, undoneAfter } from '@/lib/claims/rules'
import { Temporal } from 'temporal-polyfill'
import * as proving from '@/lib/claims/prove/store'
import type { UndoInput } from './schema'
import * as store from './store-undo'

/** What undoing a decision did. */
export type Undone = {
  readonly count: number
  /** Members who were signed in by it and are not any more. */
  readonly signedOut: number
}

/**
 * Takes back what the actor decided at an instant: the claims wait again, those that lost by it too, and a browser that
 * came in by it is signed out, with all that was added there: the member can be claimed anew.
 *
 * Refusals: NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, CLAIMS_UNDO_OVER {hours} when it was made longer ago, CLAIMS_NOT_UNDONE
 * when nothing of it stands any more, ROLE_ABOVE.
 */
export async function undoClaims(actor: Actor, { at }: UndoInput): Promise<Outcome<Undone>> {
  if (actor.kind !== 'member' || !canManageClaims(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    requireRecentSignIn(actor)
    await proving.lockClaims(tx)
    const time = now()
    if (Temporal.Instant.compare(Temporal.Instant.from(at), undoneAfter(time)) <= 0)
      reject('CLAIMS_UNDO_OVER', { hours: UNDO_HOURS })
    const decided = await store.readDecided(tx, { at: new Date(at), byId: actor.memberId })
    if (decided.length === 0) reject('CLAIMS_NOT_UNDONE')
    if (!decided.every(({ roles }) => canAllow(actor, { roles }))) reject('ROLE_ABOVE')
    const signedOut = await endEntries(tx, decided)
    const waiting = await store.restore(tx, {
      at: new Date(at),
      memberIds: decided.map(({ memberId }) => memberId),
      byId: actor.memberId,
      expiresAt: toDate(daysAfter(time, CODE_DAYS)),
    })
    await recordUndone(tx, actor, decided)
    for (const id of waiting) await broadcast(tx, claimTopic(id))
    return { count: decided.length, signedOut }
  })
}

/** Ends what the browsers that came in have: devices, passkeys, accounts, links and an address that they added. */
async function endEntries(tx: Tx, decided: readonly store.DecidedClaim[]): Promise<number> {
  let signedOut = 0
  for (const { memberId, usedAt } of decided) {
    if (usedAt === null) continue
    // An address that was added there gives way first: whose device it was is looked up by its session.
    await endHandedAddress(tx, memberId)
    signedOut += await endAccess(tx, [memberId], { since: new Date(usedAt.getTime() - 1) })
    await forgetFirstClaimed(tx, memberId, usedAt)
  }
  return signedOut
}

async function recordUndone(
  tx: Tx,
  actor: Actor,
  decided: readonly store.DecidedClaim[],
): Promise<void> {
  await recordAll(
    tx,
    actor,
    decided.map(({ id, memberId, state }) => ({
      action: 'claim.undone',
      subjectType: 'member',
      subjectId: memberId,
      facts: { claimId: id, was: state },
    })),
  )
}
