import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { risesTo } from '@/lib/auth/roles'
import { createSession } from '@/lib/auth/sessions/store'
import { hashToken, newToken, randomBytesOf } from '@/lib/auth/tokens'
import { config } from '@/lib/config/config'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { reject, type Outcome } from '@/lib/shared/outcome'
import { CODE_DAYS, daysAfter } from './rules'
import { codeOf } from './rules-codes'
import * as store from './store'

export type ClaimRequest = {
  /** Of the address that organisers opened. */
  readonly key: string
  readonly memberId: string
  /** Who asks, for the limit: `clientOf`. */
  readonly client: string
}

/** What the browser keeps, as a cookie. */
export type ClaimToken = { readonly token: string; readonly expiresAt: Date }

/**
 * Claims the nickname of a member for the browser that asks. Refusals: TOO_MANY_TRIES {minutes}, CLAIMS_CLOSED,
 * NICKNAME_NOT_FREE.
 */
export async function startClaim(request: ClaimRequest): Promise<Outcome<ClaimToken>> {
  const turn = await countAttempt(LIMITS.claimByClient, request.client)
  if (!turn.ok) return turn
  return transaction(async (tx) => {
    const at = now()
    const opening = await store.findOpening(tx, toDate(at))
    if (opening === null || opening.key !== request.key) reject('CLAIMS_CLOSED')
    const [member] = await store.findClaimable(tx, { memberId: request.memberId })
    if (member === undefined) reject('NICKNAME_NOT_FREE')
    const token = newToken()
    const { memberId, groupId, nameId } = member
    await insertWithCode(tx, {
      memberId,
      groupId,
      nameId,
      secretHash: hashToken(token),
      createdAt: toDate(at),
      expiresAt: toDate(daysAfter(at, CODE_DAYS)),
    })
    return { token, expiresAt: toDate(daysAfter(at, COOKIE_DAYS)) }
  })
}

/** As long as the code can be said, be decided about, and be used. */
const COOKIE_DAYS = 3 * CODE_DAYS

/** Another claim may have the code that chance made. Of the half million few are open at a time. */
async function insertWithCode(
  tx: Tx,
  claim: Omit<Parameters<typeof store.insertClaim>[1], 'code'>,
) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const code = codeOf(randomBytesOf(16))
    if (code !== null && (await store.insertClaim(tx, { ...claim, code })) !== null) return
  }
  throw new Error('No code was free.')
}

/** Gives the claim of this browser up. */
export async function withdrawClaim(token: string): Promise<void> {
  await store.withdraw(readable(), hashToken(token))
}

/**
 * Signs the browser in whose claim was approved, once: the claim is used up and the session opened in one
 * transaction. Refusals: CLAIM_NOT_READY for an unknown, unproven, ended or used one, all alike.
 */
export async function enterByClaim(
  token: string,
  device: string | null,
): Promise<Outcome<ClaimToken>> {
  return transaction(async (tx) => {
    const at = now()
    const taken = await store.takeApproved(tx, hashToken(token), toDate(at))
    if (taken === null || risesTo(taken.rolesThen, taken.roles)) reject('CLAIM_NOT_READY')
    const session = newToken()
    const expiresAt = toDate(daysAfter(at, config().SESSION_DAYS))
    const { memberId, decidedById: madeById } = taken
    const opened = await createSession(
      tx,
      { tokenHash: hashToken(session), memberId, device, expiresAt, via: 'CLAIM', madeById },
      toDate(at),
    )
    if (opened === null) reject('CLAIM_NOT_READY')
    await record(
      tx,
      { kind: 'system' },
      {
        action: 'claim.used',
        subjectType: 'member',
        subjectId: memberId,
        facts: { claimId: taken.id },
      },
    )
    return { token: session, expiresAt }
  })
}
