import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { isLocale } from '@/lib/i18n/locale'
import { enqueue } from '@/lib/jobs/queue'
import { queueMail } from '@/lib/mail/outbox'
import { now } from '@/lib/shared/clock'
import { mailInterested } from '@/lib/talks/interest/commands-mail'
import { changeDue } from './jobs-kinds'
import { decideChange } from './rules'
import { changeMail } from './rules-mail'
import * as store from './store'

/** A coordinator who takes a step back within so many minutes has mailed no one. */
const PAUSE_MINUTES = 5

/**
 * A step of a command that is about to move, call off or restore a talk: keeps what speaker and host know of it,
 * and mails them after the pause what it has become.
 */
export async function keepKnown(tx: Tx, talkId: string): Promise<void> {
  const at = now()
  await store.keepBefore(tx, talkId, at)
  const startAfter = at.add({ minutes: PAUSE_MINUTES })
  await enqueue(tx, changeDue, { talkId }, { startAfter, singletonKey: talkId })
}

/** Mails speaker and host, and those who will come, what became of the talk, once, however often this runs; nothing where nothing did. */
export async function mailChange(talkId: string): Promise<void> {
  const outcome = await transaction(async (tx) => {
    const changed = await store.takeChange(tx, talkId)
    if (changed === null) return undefined
    const kind = decideChange(changed.before, changed.after, now())
    if (kind === null) return undefined
    const { name: community, timeZone, locale: preferred } = await readSettings(tx)
    for (const { email: to, locale } of changed.people) {
      const language = isLocale(locale) ? locale : preferred
      await queueMail(tx, changeMail(language, kind, { to, community, timeZone, changed }))
    }
    await mailInterested(tx, talkId, { kind, changed })
    return undefined
  })
  if (!outcome.ok) throw new Error(`No change was mailed: ${outcome.refusal.code}`)
}
