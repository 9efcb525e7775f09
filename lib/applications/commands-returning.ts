import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { emailSchema } from '@/lib/auth/links/schema'
import { transaction } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { enqueue } from '@/lib/jobs/queue'
import { mailReachesPeople } from '@/lib/mail/transport'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { mailReturn } from './jobs-kinds-proving'
import { APPLYING } from './rules-limits'

type Request = { readonly email: string; readonly locale: Locale; readonly client: string }

/**
 * Asks for the way back to one's application by mail. The answer is the same whether or not there is
 * one. Refusals: EMAIL_UNREADABLE, NO_MAIL, TOO_MANY_TRIES {minutes}.
 */
export async function askToReturn(request: Request): Promise<Outcome<undefined>> {
  if (!mailReachesPeople()) return refuse('NO_MAIL')
  const email = emailSchema.safeParse(request.email)
  if (!email.success) return refuse('EMAIL_UNREADABLE', {}, 'email')
  const byClient = await countAttempt(APPLYING.mailByClient, request.client)
  if (!byClient.ok) return byClient
  const byAddress = await countAttempt(APPLYING.mailByAddress, email.data)
  if (!byAddress.ok) return byAddress
  const data = { email: email.data, locale: request.locale }
  const queued = await transaction((tx) => enqueue(tx, mailReturn, data))
  return queued.ok ? ok() : queued
}
