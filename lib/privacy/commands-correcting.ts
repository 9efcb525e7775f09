import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { readSettings } from '@/lib/communities/queries'
import { transaction } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import { enqueue } from '@/lib/jobs/queue'
import { queueMail } from '@/lib/mail/outbox'
import { isTooSoon } from '@/lib/mail/rules-digest'
import { lockMembers } from '@/lib/members/names/store'
import { readOrganisers } from '@/lib/members/store'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { correctionsAsked } from './jobs-kinds'
import { correctionsMail } from './rules-mail'
import type { CorrectionInput } from './schema'
import * as store from './store-corrections'

/** What one member can ask within a day: each is read by a person. */
const MAX_A_DAY = 5
const HOURS = 24
/** What one mail holds; more wait for the next. */
const MAX_IN_MAIL = 40

/**
 * Asks the organisers, by mail, to correct what a member cannot correct alone. Answers how many will be
 * written to. Refuses SIGN_IN_FIRST, NOBODY_TO_ASK when no organiser has an address, and
 * CORRECTIONS_ENOUGH {max, hours} with the whole hours until the member can ask again.
 */
export async function askForCorrection(
  actor: Actor,
  { text }: CorrectionInput,
): Promise<Outcome<{ readonly asked: number }>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    const asked = (await readOrganisers(tx, now())).length
    if (asked === 0) reject('NOBODY_TO_ASK')
    // Counted under the member's lock: of many at once no more get through.
    await lockMembers(tx, [memberId])
    const at = now()
    const before = await store.listAskedSince(tx, memberId, toDate(at.subtract({ hours: HOURS })))
    const [earliest] = before
    if (earliest !== undefined && before.length >= MAX_A_DAY)
      reject('CORRECTIONS_ENOUGH', { max: MAX_A_DAY, hours: hoursUntilFree(earliest, at) })
    await store.insertRequest(tx, { memberId, text, askedAt: toDate(at) })
    await record(tx, actor, {
      action: 'correction.asked',
      subjectType: 'member',
      subjectId: memberId,
      facts: { asked },
    })
    await enqueue(tx, correctionsAsked, {}, { singletonKey: 'all' })
    return { asked }
  })
}

function hoursUntilFree(earliest: Date, at: Temporal.Instant): number {
  const free = toInstant(earliest).add({ hours: HOURS })
  return Math.max(1, Math.ceil(at.until(free).total('hours')))
}

/**
 * Mails organisers what members asked since the last mail, all in one: at once, but at most once an hour.
 * What was mailed is deleted a day later, when it no longer counts for what its member may ask.
 */
export async function mailCorrections(): Promise<void> {
  const outcome = await transaction(async (tx) => {
    const at = now()
    await store.deleteMailedBefore(tx, toDate(at.subtract({ hours: HOURS })))
    const waiting = await store.holdWaiting(tx, MAX_IN_MAIL)
    if (waiting.length === 0 || isTooSoon(await store.lastMailedAt(tx), at)) return undefined
    const { name: community, locale: preferred } = await readSettings(tx)
    for (const { email, locale } of await readOrganisers(tx, at)) {
      const language = isLocale(locale) ? locale : preferred
      await queueMail(tx, correctionsMail(language, { to: email, community, requests: waiting }))
    }
    await store.markMailed(
      tx,
      waiting.map(({ id }) => id),
      toDate(at),
    )
    return undefined
  })
  if (!outcome.ok) throw new Error(`No correction was mailed: ${outcome.refusal.code}`)
}
