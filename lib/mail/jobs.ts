import { readable } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { now, toDate } from '@/lib/shared/clock'
import { z } from 'zod'
import { escapeHtml, failureOf, fillSecret } from './rules'
import { SEND_MAIL } from './schema'
import * as store from './store'
import { sendBySmtp, sendsMail } from './transport'

const KEEP_DAYS = 30

/** The mail could not be handed over. The message names the failure and no address. */
class MailNotSent extends Error {
  override name = 'MailNotSent'
}

export const sendMail: Job<{ mailId: string }> = {
  ...SEND_MAIL,
  async work({ mailId }) {
    const db = readable()
    const mail = await store.findUnsent(db, mailId)
    if (mail === null || !sendsMail()) return
    const { secret, validUntil, ...letter } = mail
    if (validUntil !== null && validUntil <= toDate(now())) {
      await store.markTooLate(db, mailId)
      return
    }
    try {
      await sendBySmtp({
        ...letter,
        text: fillSecret(letter.text, secret),
        html: fillSecret(letter.html, secret === null ? null : escapeHtml(secret)),
      })
    } catch (cause) {
      await store.markFailed(db, mailId, failureOf(cause))
      throw new MailNotSent(failureOf(cause))
    }
    await store.markSent(db, mailId, toDate(now()))
  },
}

export const forgetOldMail: Job<object> = {
  name: 'mail.forget-old',
  schema: z.object({}),
  everyMinutes: 720,
  async work() {
    await store.deleteBefore(readable(), toDate(now().subtract({ hours: KEEP_DAYS * 24 })))
  },
}
