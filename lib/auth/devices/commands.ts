import { transaction } from '@/lib/db/transaction'
import { ok, refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { record } from '@/lib/audit/record'
import { canEndSessions, canMakeLink } from '@/lib/auth/links/policy'
import { dropUnusedLinks, findActiveMember } from '@/lib/auth/links/store'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { deleteCalendarAddresses } from '@/lib/auth/calendar-address/store'
import { deleteAccountsOf } from '@/lib/auth/accounts/store'
import { deletePasskeysOf } from '@/lib/auth/passkeys/store'
import { deleteSession, deleteSessionByToken, deleteSessionsOf } from '@/lib/auth/sessions/store'
import { hashToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'

/** Signs one of the actor's own devices out; of any other there is none: DEVICE_UNKNOWN. */
export async function signOutDevice(actor: Actor, sessionId: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const outcome = await transaction((tx) => deleteSession(tx, actor.memberId, sessionId))
  if (!outcome.ok) return outcome
  return outcome.value === 1 ? ok() : refuse('DEVICE_UNKNOWN')
}

/** Signs out every device of the actor but the one in use. Answers how many there were. */
export async function signOutOthers(actor: Actor): Promise<Outcome<number>> {
  if (actor.kind !== 'member' || actor.sessionId === null) return refuse('SIGN_IN_FIRST')
  const { memberId, sessionId } = actor
  return transaction((tx) => deleteSessionsOf(tx, memberId, sessionId))
}

/**
 * Signs a member out everywhere, removes their passkeys and linked accounts and ends the address of their calendar and
 * the links they have not used, when a phone was lost or a link went astray. Answers how many devices there were. Refuses NOT_ALLOWED, MEMBER_UNKNOWN, SIGN_IN_AGAIN {minutes}.
 */
export async function signOutMember(actor: Actor, memberId: string): Promise<Outcome<number>> {
  if (!canMakeLink(actor, { roles: [] })) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const member = (await findActiveMember(tx, memberId)) ?? reject('MEMBER_UNKNOWN')
    if (!canEndSessions(actor, member)) reject('NOT_ALLOWED')
    requireRecentSignIn(actor)
    const devices = await deleteSessionsOf(tx, memberId)
    const passkeys = await deletePasskeysOf(tx, [memberId])
    const accounts = await deleteAccountsOf(tx, [memberId])
    await deleteCalendarAddresses(tx, [memberId])
    await dropUnusedLinks(tx, [memberId], 'EMAIL', 'INVITATION', 'PERSONAL')
    await record(tx, actor, {
      action: 'sessions.ended',
      subjectType: 'member',
      subjectId: memberId,
      facts: { devices, passkeys, accounts },
    })
    return devices
  })
}

/** Ends the session of this cookie. */
export async function signOut(sessionToken: string): Promise<void> {
  await transaction((tx) => deleteSessionByToken(tx, hashToken(sessionToken)))
}
