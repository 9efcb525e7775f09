import { z } from 'zod'
import { nightIdSchema } from '@/lib/checkins/schema'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { pageSchema } from '@/lib/shared/page'
import { requiredWords, words } from '@/lib/shared/typed'

/** Characters of a reason or an answer. */
export const LONGEST_REASON = 300

const said = z.enum(['ON_TIME', 'LATE', 'CAUGHT_UP', 'ABSENT'], 'PRESENCE_NOT_SAID')
const reason = requiredWords(LONGEST_REASON, 'CORRECTION_REASON_MISSING')
const disputeId = z.uuid('DISPUTE_NOT_FOUND')

export const correctionSchema = z.object({
  nightId: nightIdSchema,
  memberId: z.uuid('MEMBER_NOT_CHOSEN'),
  said,
  reason,
  basedOn: basedOnSchema,
})
export type CorrectionInput = Saving<z.output<typeof correctionSchema>>

export const undoCorrectionSchema = z.object({ correctionId: z.uuid('CORRECTION_NOT_FOUND') })

/** Being caught up is earned by reading; a member does not say it of themselves. */
export const disputeSchema = z.object({
  nightId: nightIdSchema,
  said: z.enum(['ON_TIME', 'LATE', 'ABSENT'], 'PRESENCE_NOT_SAID'),
  reason,
})
export type DisputeInput = z.output<typeof disputeSchema>

export const disputeIdSchema = z.object({ disputeId })

export const answerSchema = z.object({
  disputeId,
  correct: z.enum(['yes', 'no']),
  /** Needed where nothing is corrected: the member reads it. */
  answer: words(LONGEST_REASON).default(''),
})
export type AnswerInput = z.output<typeof answerSchema>

export const DISPUTE_VIEWS = ['open', 'done'] as const

/** The address of the list. */
export const disputesSchema = z.object({
  view: z.enum(DISPUTE_VIEWS).catch('open').default('open'),
  page: pageSchema,
})
export type DisputesFilter = z.output<typeof disputesSchema>
