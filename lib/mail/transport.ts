import { createTransport } from 'nodemailer'
import { config } from '@/lib/config/config'
import { domainOf } from './rules'

/** Whether mail leaves this machine. The demo's addresses are invented, so the demo sends none. */
export function sendsMail(): boolean {
  const { SMTP_URL, YEHUA_MODE } = config()
  return SMTP_URL !== undefined && YEHUA_MODE !== 'demo'
}

/** Whether outgoing mail can be read on this machine instead: never in production. */
export function hasMailbox(): boolean {
  return config().YEHUA_MODE !== 'production'
}

/** Whether a person who asks for a mail can read it. */
export function mailReachesPeople(): boolean {
  return sendsMail() || hasMailbox()
}

type Letter = { id: string; to: string; subject: string; text: string; html: string }

/**
 * Hands one mail to the SMTP server; throws nodemailer's error when that fails. The Message-ID is the
 * same each time, so that a mail sent twice by a crash is shown once.
 */
export async function sendBySmtp({ id, ...words }: Letter): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = config()
  const transport = createTransport(SMTP_URL, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  const from = MAIL_FROM ?? 'Yehua <yehua@localhost>'
  try {
    await transport.sendMail({
      ...words,
      from,
      messageId: `<${id}@${domainOf(from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}
