import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { now } from '@/lib/shared/clock'
import type { ChangeKind } from '@/lib/talks/changes/rules'
import type { ChangedTalk } from '@/lib/talks/changes/types'
import { maskPrivate } from '@/lib/talks/view/queries-mask'
import { changedMail, reminderMail } from './rules-mail'
import { forgetReminders, listAddresses, takeReminders } from './store'

/** Reminds those who will come to a talk that begins soon, each once. Doing it again finds no one. */
export async function remindInterested(): Promise<void> {
  const outcome = await transaction(async (tx) => {
    const due = await takeReminders(tx, now())
    if (due.length === 0) return undefined
    const { name: community, timeZone, locale: preferred } = await readSettings(tx)
    for (const { email: to, locale, talkId, topic, ...facts } of due) {
      const language = isLocale(locale) ? locale : preferred
      const link = `${publicOrigin()}/talks/${talkId}`
      const about = { ...facts, topic: maskPrivate(topic), to, community, timeZone, link }
      await queueMail(tx, reminderMail(language, about))
    }
    return undefined
  })
  if (!outcome.ok) throw new Error(`No reminder was sent: ${outcome.refusal.code}`)
}

/**
 * A step of mailing a change: those who will come to the talk hear of it once, except whom the change is mailed to as
 * speaker or host; and they are reminded of its new evening.
 */
export async function mailInterested(
  tx: Tx,
  talkId: string,
  { kind, changed }: { readonly kind: ChangeKind; readonly changed: ChangedTalk },
): Promise<void> {
  await forgetReminders(tx, talkId)
  const mailed = new Set(changed.people.map(({ email }) => email))
  const others = (await listAddresses(tx, talkId)).filter(({ email }) => !mailed.has(email))
  if (others.length === 0) return
  const { name: community, timeZone, locale: preferred } = await readSettings(tx)
  const masked = {
    ...changed,
    topic: maskPrivate(changed.topic),
    reason: changed.reason && maskPrivate(changed.reason),
  }
  for (const { email: to, locale } of others) {
    const language = isLocale(locale) ? locale : preferred
    const link = `${publicOrigin()}/talks/${talkId}`
    await queueMail(
      tx,
      changedMail(language, kind, { to, community, timeZone, link, changed: masked }),
    )
  }
}
