import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import type { Limit } from '@/lib/auth/limits/rules'
import type { Actor } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readSettings } from '@/lib/communities/queries'
import { transaction } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail, queueMailAgain } from '@/lib/mail/outbox'
import { mailState } from '@/lib/mail/rules-state'
import { lockMail } from '@/lib/mail/store'
import { mailReachesPeople, sendsMail } from '@/lib/mail/transport'
import { addressOf } from '@/lib/members/store'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { testMail } from './rules-mail'

/** A server that is out of order is not repaired by many tries. */
const TEST_MAILS: Limit = { name: 'test-mail', max: 5, minutes: 10 }

/**
 * Sends the actor a mail by the way that all mails go: written down, queued, handed over by a worker. What came
 * of it stands in the list of mails.
 * Refusals: NOT_ALLOWED, MAIL_NOT_SET_UP, OWN_ADDRESS_MISSING, TOO_MANY_TRIES {minutes}.
 */
export async function sendTestMail(actor: Actor): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor) || actor.kind !== 'member') return refuse('NOT_ALLOWED')
  if (!mailReachesPeople()) return refuse('MAIL_NOT_SET_UP')
  const turn = await countAttempt(TEST_MAILS, actor.memberId)
  if (!turn.ok) return turn
  return transaction(async (tx) => {
    const to = (await addressOf(tx, actor.memberId)) ?? reject('OWN_ADDRESS_MISSING')
    const { name: community, locale } = await readSettings(tx)
    const language = isLocale(actor.locale) ? actor.locale : locale
    const mailId = await queueMail(tx, testMail(language, { to, community }))
    await record(tx, actor, { action: 'mail.tested', subjectType: 'mail', subjectId: mailId })
    return undefined
  })
}

/**
 * Tries a mail that failed again at once, beside the tries that are still to come by themselves: whichever
 * hands it over first, the other finds it sent. Trying it twice is refused, as it waits already.
 * Refusals: NOT_ALLOWED, MAIL_NOT_SET_UP, MAIL_UNKNOWN, MAIL_NOT_FAILED, MAIL_TOO_LATE.
 */
export async function retryMail(
  actor: Actor,
  { mailId }: { readonly mailId: string },
): Promise<Outcome<undefined>> {
  if (!canManageCommunity(actor)) return refuse('NOT_ALLOWED')
  if (!sendsMail()) return refuse('MAIL_NOT_SET_UP')
  return transaction(async (tx) => {
    const mail = (await lockMail(tx, mailId)) ?? reject('MAIL_UNKNOWN')
    const late = mail.validUntil !== null && mail.validUntil <= toDate(now())
    const state = mailState(mail)
    if (state === 'TOO_LATE' || (state === 'FAILED' && late)) reject('MAIL_TOO_LATE')
    if (state !== 'FAILED') reject('MAIL_NOT_FAILED')
    await queueMailAgain(tx, mailId)
    await record(tx, actor, { action: 'mail.retried', subjectType: 'mail', subjectId: mailId })
    return undefined
  })
}
