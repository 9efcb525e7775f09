import { z } from 'zod'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line, requiredWords } from '@/lib/shared/typed'
import { ARCHIVE_CHOICES, WORDS_CHOICES } from './types'

export const consentSchema = z.object({
  archiveAs: z.enum(ARCHIVE_CHOICES, 'ARCHIVE_AS_UNREADABLE'),
  namePublic: z.boolean(),
  basedOn: basedOnSchema,
})
export type ConsentInput = Saving<z.infer<typeof consentSchema>>

export const erasureSchema = z.object({
  memberId: z.uuid('MEMBER_UNKNOWN'),
  words: z.enum(WORDS_CHOICES, 'WORDS_UNREADABLE'),
  /** The name as it is shown, typed again by hand. */
  typed: line(200),
})
export type ErasureInput = z.infer<typeof erasureSchema>

export const forgettingSchema = z.object({
  applicationId: z.uuid('NOT_ALLOWED'),
  /** The applicant's name, typed again by hand. */
  typed: line(200),
})
export type ForgettingInput = z.infer<typeof forgettingSchema>

export const correctionSchema = z.object({
  text: requiredWords(1000),
})
export type CorrectionInput = z.infer<typeof correctionSchema>

export const exportSchema = z.object({
  as: z.enum(['json', 'html']).catch('json'),
})
