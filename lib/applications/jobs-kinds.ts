import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'
import { LOCALES, type Locale } from '@/lib/i18n/locale'

/** Queued with a decision, for when the applicant is notified; lib/applications/notify/jobs.ts has the work. */
export const decisionDue: JobKind<{ applicationId: string }> = {
  name: 'applications.notify-decision',
  schema: z.object({ applicationId: z.uuid() }),
}

/**
 * Queued for every application, no matter whose address it is: what the mail says is found out later,
 * so that neither the answer nor the time it takes shows it.
 */
export const mailProof: JobKind<{ applicationId: string }> = {
  name: 'applications.mail-proof',
  schema: z.object({ applicationId: z.uuid() }),
  retrySeconds: 2,
}

export type ReturnData = { email: string; locale: Locale }

/** Queued for every address whose applicant wants back in, known or not. */
export const mailReturn: JobKind<ReturnData> = {
  name: 'applications.mail-return',
  schema: z.object({ email: z.string(), locale: z.enum(LOCALES) }),
  retrySeconds: 2,
}
