import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'
import { LOCALES, type Locale } from '@/lib/i18n/locale'

export type ProofData = { changeId: string; locale: Locale }

/**
 * Queued for every address, a member's already or not: the job looks, so that neither the answer nor its duration
 * shows which.
 */
export const MAIL_PROOF: JobKind<ProofData> = {
  name: 'members.mail-proof',
  schema: z.object({ changeId: z.string(), locale: z.enum(LOCALES) }),
  retries: 5,
  retrySeconds: 2,
}
