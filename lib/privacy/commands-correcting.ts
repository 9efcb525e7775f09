import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { currentSettings } from '@/lib/communities/queries'
import { transaction } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { readOrganisers } from '@/lib/members/store'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { correctionMail } from './rules-mail'
import type { CorrectionInput } from './schema'

/**
 * Asks the organisers, by mail, to correct what a member cannot correct alone. Answers how many were
 * written to. Refuses SIGN_IN_FIRST, and NOBODY_TO_ASK when no organiser has an address.
 */
export async function askForCorrection(
  actor: Actor,
  { text }: CorrectionInput,
): Promise<Outcome<{ readonly asked: number }>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const community = await currentSettings()
  return transaction(async (tx) => {
    const organisers = await readOrganisers(tx)
    if (organisers.length === 0) reject('NOBODY_TO_ASK')
    for (const { email, locale } of organisers) {
      if (email === null) continue
      const words = { to: email, name: actor.displayName, community: community.name, text }
      await queueMail(tx, correctionMail(isLocale(locale) ? locale : community.locale, words))
    }
    await record(tx, actor, {
      action: 'correction.asked',
      subjectType: 'member',
      subjectId: actor.memberId,
      facts: { asked: organisers.length },
    })
    return { asked: organisers.length }
  })
}
