import { transaction } from '@/lib/db/transaction'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
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

/** Ends the session of this cookie. */
export async function signOut(sessionToken: string): Promise<void> {
  await transaction((tx) => deleteSessionByToken(tx, hashToken(sessionToken)))
}
