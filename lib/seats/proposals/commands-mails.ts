import type { Temporal } from 'temporal-polyfill'
import { readSettings } from '@/lib/communities/queries'
import { publicOrigin } from '@/lib/http/origin'
import type { Tx } from '@/lib/db/transaction'
import { localeOrDefault, isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { isTooSoon } from '@/lib/mail/rules-digest'
import { toDate } from '@/lib/shared/clock'
import { seatsLetter } from './rules-mail'
import { readOrganisers } from '@/lib/members/store'
import { countUnmailed, lastMailedAt, markMailed } from './store'

/**
 * Mails every organiser how many are newly proposed in which groups: at once, but at most once an hour, and
 * what is proposed meanwhile goes into the next mail. Members who vouch and take it back, over and over, open
 * proposals each time. A step of proposing, under its lock.
 */
export async function mailProposed(tx: Tx, at: Temporal.Instant): Promise<void> {
  const waiting = await countUnmailed(tx)
  if (waiting.length === 0 || isTooSoon(await lastMailedAt(tx), at)) return
  await mailOrganisers(tx, new Map(waiting.map(({ group, count }) => [group, count])), at)
  await markMailed(tx, toDate(at))
}

async function mailOrganisers(
  tx: Tx,
  opened: ReadonlyMap<string, number>,
  at: Temporal.Instant,
): Promise<void> {
  const community = await readSettings(tx)
  const address = `${publicOrigin()}/desk/seats`
  for (const { email: to, displayName: name, locale } of await readOrganisers(tx, at)) {
    const language = isLocale(locale) ? locale : localeOrDefault(community.locale)
    const facts = { to, name, community: community.name, opened, address }
    await queueMail(tx, seatsLetter(language, facts))
  }
}
