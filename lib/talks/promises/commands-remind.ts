import { readSettings } from '@/lib/communities/queries'
import { transaction } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { readHolders } from '@/lib/members/store'
import { instantAt, now } from '@/lib/shared/clock'
import { inOrder } from './rules'
import { duePromisesMail } from './rules-mail'
import { findPromise, takeDue } from './store'
import type { PromisedTalk } from './types'

/**
 * Mails who plans about promises that are due: each once in a month of the community's calendar, all in one mail. Doing
 * it again finds nothing.
 */
export async function remindOfPromises(): Promise<void> {
  const at = now()
  const outcome = await transaction(async (tx) => {
    const { name: community, timeZone, locale: preferred } = await readSettings(tx)
    const today = at.toZonedDateTimeISO(timeZone).toPlainDate()
    const before = instantAt(today.with({ day: 1 }), '00:00', timeZone)
    const promises: PromisedTalk[] = []
    for (const id of await takeDue(tx, { at, today, before })) {
      const promise = await findPromise(tx, id)
      if (promise !== null) promises.push(promise)
    }
    if (promises.length === 0) return undefined
    const link = `${publicOrigin()}/desk/speakers/promises?state=DUE`
    const facts = { community, link, promises: promises.toSorted(inOrder) }
    const holders = await readHolders(tx, ['COORDINATOR', 'ORGANISER', 'OWNER'], at)
    for (const { email: to, locale } of holders)
      await queueMail(tx, duePromisesMail(isLocale(locale) ? locale : preferred, { ...facts, to }))
    return undefined
  })
  if (!outcome.ok) throw new Error(`No reminder was sent: ${outcome.refusal.code}`)
}
