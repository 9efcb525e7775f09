import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { mailWaiting } from './commands-mail'
import { OLD_DAYS } from './rules'
import { takeOld } from './store'

/**
 * Mails who plans about offers that have waited long and of which no ask is under way: each once in so many days,
 * all that are due in one mail. Doing it again finds nothing.
 */
export async function remindOfOffers(): Promise<void> {
  const at = now()
  const outcome = await transaction(async (tx) => {
    const offers = await takeOld(tx, at, at.subtract({ hours: OLD_DAYS * 24 }))
    if (offers.length > 0) await mailWaiting(tx, offers)
    return undefined
  })
  if (!outcome.ok) throw new Error(`No reminder was sent: ${outcome.refusal.code}`)
}
