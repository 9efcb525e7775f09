import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'
import { LOCALES, type Locale } from '@/lib/i18n/locale'

/** Refusals of this form are codes: REQUIRED, EMAIL_UNREADABLE. Addresses are kept in lower case. */
export const emailSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().min(1, { error: 'REQUIRED', abort: true }))
  .pipe(z.email('EMAIL_UNREADABLE').max(254, 'EMAIL_UNREADABLE'))

export const memberIdSchema = z.object({ memberId: z.uuid() })

export type MailLinkData = { email: string; next: string; locale: Locale }

/**
 * Queued for every address that asks, known or not: the job looks the member up later, so that
 * neither the answer nor its duration shows whether the address is known. It begins when the answer is long gone
 * (`mailStartsAt`).
 */
export const MAIL_LINK: JobKind<MailLinkData> = {
  name: 'auth.mail-link',
  schema: z.object({ email: z.string(), next: z.string(), locale: z.enum(LOCALES) }),
  retries: 5,
  retrySeconds: 2,
}
