import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'
import { LOCALES, type Locale } from '@/lib/i18n/locale'

/** Longer than any address with the blanks that a paste leaves around it: what follows reads no more than that. */
const LONGEST_TYPED = 1000

/** Refusals of this form are codes: REQUIRED, EMAIL_UNREADABLE. Addresses are kept in lower case. */
export const emailSchema = z
  .string()
  .max(LONGEST_TYPED, 'EMAIL_UNREADABLE')
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().min(1, { error: 'REQUIRED', abort: true }))
  .pipe(z.email('EMAIL_UNREADABLE').max(254, 'EMAIL_UNREADABLE'))

/** Where to go after signing in; `safeNext` decides over it. */
const next = z.string().max(500).catch('/').default('/')

/** The form of /sign-in, whose address is judged where the link is asked for; and that of a member. */
export const linkAskedSchema = z.object({ email: z.string().default(''), next })
export const ownLinkAskedSchema = z.object({ next })

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
