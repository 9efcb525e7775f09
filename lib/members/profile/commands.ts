import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { requireKeptName } from '@/lib/members/commands'
import { namesChanged } from '@/lib/members/names/commands'
import type { PreferencesInput } from '@/lib/members/schema-preferences'
import { preferencesForm } from '@/lib/members/rules-forms'
import { findProfile } from './store'
import { setPreferences } from '@/lib/members/store'
import { lockMembers } from '@/lib/members/names/store'

/**
 * A member says what others see. From that moment no search finds them by what they keep.
 * Refusals: CHANGED_MEANWHILE {count}, NAME_SHOWS_KEPT.
 */
export async function choosePreferences(
  actor: Actor,
  input: PreferencesInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    await lockMembers(tx, [actor.memberId])
    const found = (await findProfile(tx, actor.memberId)) ?? reject('MEMBER_UNKNOWN')
    requireUnchanged(input.basedOn, preferencesForm(found), preferencesForm(input))
    const { basedOn: _, ...wishes } = input
    await setPreferences(tx, actor.memberId, wishes)
    await requireKeptName(tx, actor.memberId)
    await namesChanged(tx, [actor.memberId])
    return undefined
  })
}
