import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { findActiveMember } from '@/lib/auth/links/store'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import * as store from './store'

/**
 * Makes the secret address of the member's own calendar and ends the one before it. Answers the secret
 * part, which is shown this once. Refuses SIGN_IN_FIRST, TOO_MANY_TRIES {minutes}.
 */
export async function makeCalendarAddress(actor: Actor): Promise<Outcome<string>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  const counted = await countAttempt(LIMITS.calendarByMember, memberId)
  if (!counted.ok) return counted
  return transaction(async (tx) => {
    const { id: subjectId } = (await findActiveMember(tx, memberId)) ?? reject('SIGN_IN_FIRST')
    const token = newToken()
    const createdAt = toDate(now())
    await store.putCalendarAddress(tx, { memberId, tokenHash: hashToken(token), createdAt })
    await record(tx, actor, { action: 'calendar.address-made', subjectType: 'member', subjectId })
    return token
  })
}

/** Ends the secret address of the member's own calendar; without one nothing happens. Refuses SIGN_IN_FIRST. */
export async function endCalendarAddress(actor: Actor): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId: subjectId } = actor
  return transaction(async (tx) => {
    if ((await store.deleteCalendarAddresses(tx, [subjectId])) === 0) return undefined
    await record(tx, actor, { action: 'calendar.address-ended', subjectType: 'member', subjectId })
    return undefined
  })
}
