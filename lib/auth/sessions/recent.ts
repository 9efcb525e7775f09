import { config } from '@/lib/config/config'
import { now } from '@/lib/shared/clock'
import { reject } from '@/lib/shared/outcome'
import type { Actor } from '@/lib/auth/types'
import { isRecent } from './rules-recent'

/**
 * Leaves the transaction with SIGN_IN_AGAIN {minutes} unless the member signed in a short while ago: a device
 * left open, or a stolen cookie, is not enough for what gives power, takes data along or cannot be undone.
 * Asked after the permission, so that it says nothing to a caller who may not. SECURITY.md has the list of acts.
 * The console and the app itself have no session and are not asked.
 */
export function requireRecentSignIn(actor: Actor): void {
  if (actor.kind === 'console' || actor.kind === 'system') return
  const minutes = config().RECENT_SIGN_IN_MINUTES
  const signedInAt = actor.kind === 'member' ? actor.signedInAt : null
  if (!isRecent(signedInAt, now(), minutes)) reject('SIGN_IN_AGAIN', { minutes })
}
