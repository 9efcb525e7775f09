import { z } from 'zod'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import type { JobKind } from '@/lib/jobs/types'
import { pageSchema } from '@/lib/shared/page'
import { filterText, optionalWords, requiredWords } from '@/lib/shared/typed'
import { termsFormSchema } from '@/lib/versioned/schema'
import { ACTIVITY_STATES } from './types'

export const reviewIdSchema = z.object({ reviewId: z.uuid('REVIEW_UNKNOWN') })
export const groupSchema = z.object({ groupId: z.uuid('GROUP_UNKNOWN') })

const reason = requiredWords(500, 'REVIEW_REASON_MISSING')
const note = optionalWords(500)
const answer = z.enum(['STAYING', 'LEAVING'], 'REVIEW_ANSWER_MISSING')

export const cancelSchema = reviewIdSchema.extend({ reason })
export const answerSchema = reviewIdSchema.extend({ answer, note: note.default(null) })
export const recordAnswerSchema = answerSchema.extend({
  memberId: z.uuid('MEMBER_UNKNOWN'),
  basedOn: basedOnSchema,
})
export const decisionSchema = reviewIdSchema.extend({
  memberId: z.uuid('MEMBER_UNKNOWN'),
  choice: z.enum(['KEEP', 'REMOVED', 'LEFT'], 'REVIEW_CHOICE_MISSING'),
  reason,
})

export type AnswerInput = z.output<typeof answerSchema>
export type RecordAnswerInput = Saving<z.output<typeof recordAnswerSchema>>
export type DecisionInput = z.output<typeof decisionSchema>

const days = (max: number) =>
  z.coerce
    .number('TERMS_NO_NUMBER')
    .int('TERMS_NO_NUMBER')
    .min(1, 'TERMS_TOO_SMALL')
    .max(max, 'TERMS_TOO_LARGE')

export const termsSchema = z.object({
  windowDays: days(730),
  seats: days(50),
  speakerImmunityDays: z.coerce
    .number('TERMS_NO_NUMBER')
    .int('TERMS_NO_NUMBER')
    .min(0, 'TERMS_TOO_SMALL')
    .max(3650, 'TERMS_TOO_LARGE'),
  newcomerDays: z.coerce
    .number('TERMS_NO_NUMBER')
    .int('TERMS_NO_NUMBER')
    .min(0, 'TERMS_TOO_SMALL')
    .max(365, 'TERMS_TOO_LARGE'),
  answerDays: days(60),
})

export const policySchema = termsSchema.extend(termsFormSchema.shape)
export type PolicyInput = z.output<typeof policySchema>

/** The query of the list's address. Unreadable values fall back to defaults. */
export const statusFilterSchema = z.object({
  state: z.enum([...ACTIVITY_STATES, 'ANY']).catch('ANY'),
  group: z.uuid().or(z.literal('')).catch(''),
  q: filterText(80),
  page: pageSchema,
})
export type StatusFilter = z.output<typeof statusFilterSchema>

/** Queued when a transcript is cut, cut anew or taken back: its questions are looked for again. */
export const refreshQuestions: JobKind<{ talkId: string }> = {
  name: 'activity.find-questions',
  schema: z.object({ talkId: z.uuid() }),
}
