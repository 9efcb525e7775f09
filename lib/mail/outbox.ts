import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { toDate } from '@/lib/shared/clock'
import { newestVersion } from '@/lib/texts/store'
import { inOwnWords } from './rules-letter'
import { SEND_MAIL } from './schema'
import { insertMail, markWaiting } from './store'
import { sendsMail } from './transport'
import type { OutgoingMail } from './types'

/**
 * Writes the mail down, in the community's own words where it has some, and queues its sending, in the transaction that
 * wants it sent. Answers its id.
 */
export async function queueMail(tx: Tx, mail: OutgoingMail): Promise<string> {
  const { to, secret = null, validUntil, own } = mail
  const written = await newestVersion(tx, own)
  const { subject, text, html } =
    written?.body == null ? mail : inOwnWords(mail, { ...written, body: written.body })
  const mailId = await insertMail(tx, {
    to,
    subject,
    text,
    html,
    secret,
    validUntil: validUntil === undefined ? null : toDate(validUntil),
  })
  if (sendsMail()) await enqueue(tx, SEND_MAIL, { mailId })
  return mailId
}

/** Queues a mail that failed once more; the caller holds it. */
export async function queueMailAgain(tx: Tx, mailId: string): Promise<void> {
  await markWaiting(tx, mailId)
  await enqueue(tx, SEND_MAIL, { mailId })
}
