import { readSettings } from '@/lib/communities/queries'
import { publicOrigin } from '@/lib/http/origin'
import type { Tx } from '@/lib/db/transaction'
import { localeOrDefault, isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { seatsLetter } from './rules-mail'
import { listAddressees } from './store'

/** Mails every organiser, once, how many are newly proposed in which groups. */
export async function mailOrganisers(tx: Tx, opened: ReadonlyMap<string, number>): Promise<void> {
  const community = await readSettings(tx)
  const address = `${publicOrigin()}/desk/seats`
  for (const { email: to, displayName: name, locale } of await listAddressees(tx)) {
    const language = isLocale(locale) ? locale : localeOrDefault(community.locale)
    const facts = { to, name, community: community.name, opened, address }
    await queueMail(tx, seatsLetter(language, facts))
  }
}
