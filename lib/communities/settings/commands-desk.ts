import { record } from '@/lib/audit/record'
import { listPasskeys } from '@/lib/auth/passkeys/store'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor } from '@/lib/auth/types'
import { canRequirePasskey } from '@/lib/communities/policy'
import { findDeskByPasskey, lockCommunity, setDeskByPasskey } from '@/lib/communities/store'
import { transaction } from '@/lib/db/transaction'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'

/**
 * Has duties count only in sessions that a passkey opened, or in all again. It holds from the next request on. An owner
 * who is in by a passkey of their own alone can ask for it, so that one is left to take it back. Refusals:
 * NOT_ALLOWED, SIGN_IN_AGAIN {minutes}, PASSKEY_FIRST.
 */
export async function requireDeskPasskey(
  actor: Actor,
  { on }: { readonly on: boolean },
): Promise<Outcome<undefined>> {
  if (!canRequirePasskey(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    requireRecentSignIn(actor)
    await lockCommunity(tx)
    if ((await findDeskByPasskey(tx)) === on) return undefined
    if (on) {
      const isIn = actor.kind === 'member' && actor.via === 'PASSKEY'
      if (!isIn || (await listPasskeys(tx, actor.memberId)).length === 0) reject('PASSKEY_FIRST')
    }
    await setDeskByPasskey(tx, on)
    await record(tx, actor, {
      action: 'community.desk-by-passkey',
      subjectType: 'community',
      subjectId: 'community',
      facts: { on: on ? 1 : 0 },
    })
    return undefined
  })
}
