import { readSettings } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { readHolders } from '@/lib/members/store'
import { now } from '@/lib/shared/clock'
import { findMailbox } from '@/lib/members/store-person'
import { thanksMail, waitingOffersMail } from './rules-mail'
import type { Offer } from './types'

/** To the member whose offer was let go; answers whether they have an address. */
export async function mailThanks(tx: Tx, offer: Offer, thanks: string): Promise<boolean> {
  const member = await findMailbox(tx, offer.memberId)
  if (member === null) return false
  const { name: community, locale: preferred } = await readSettings(tx)
  const locale = isLocale(member.locale) ? member.locale : preferred
  const facts = { to: member.email, community, topic: offer.topic, note: thanks }
  await queueMail(tx, thanksMail(locale, facts))
  return true
}

/** To all who plan: offers that have waited long, in one mail. */
export async function mailWaiting(tx: Tx, offers: readonly Offer[]): Promise<void> {
  const { name: community, timeZone, locale: preferred } = await readSettings(tx)
  const link = `${publicOrigin()}/desk/speakers/offers?sort=old`
  for (const { email, locale } of await readHolders(
    tx,
    ['COORDINATOR', 'ORGANISER', 'OWNER'],
    now(),
  )) {
    const language = isLocale(locale) ? locale : preferred
    const facts = { to: email, community, timeZone, link, offers }
    await queueMail(tx, waitingOffersMail(language, facts))
  }
}
