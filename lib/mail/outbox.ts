import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { toDate } from '@/lib/shared/clock'
import { SEND_MAIL } from './schema'
import { insertMail, markWaiting } from './store'
import { sendsMail } from './transport'
import type { OutgoingMail } from './types'

/** Writes the mail down and queues its sending, in the transaction that wants it sent. Answers its id. */
export async function queueMail(tx: Tx, mail: OutgoingMail): Promise<string> {
  const { secret = null, validUntil, ...words } = mail
  const mailId = await insertMail(tx, {
    ...words,
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
