import { readable } from '@/lib/db/transaction'
import { fillSecret } from './rules'
import { newest } from './store'
import { hasMailbox } from './transport'
import type { MailboxMail } from './types'

const SHOWN = 50

/** The newest outgoing mail, links included; null in production, where there is no such place. */
export async function mailbox(): Promise<MailboxMail[] | null> {
  if (!hasMailbox()) return null
  const mails = await newest(readable(), SHOWN)
  return mails.map(({ secret, text, ...mail }) => ({ ...mail, text: fillSecret(text, secret) }))
}
