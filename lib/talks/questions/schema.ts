import { z } from 'zod'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { requiredLine, requiredWords } from '@/lib/shared/typed'
import { TOPIC_MAX } from '@/lib/talks/wishes/rules'
import { ANSWER_MAX, REASON_MAX, TEXT_MAX } from './rules'
import { QUESTION_STATES } from './types'

const questionId = z.uuid('QUESTION_UNKNOWN')
const text = requiredWords(TEXT_MAX, 'QUESTION_MISSING')
/** A box: absent from a form where it is not ticked. */
const ticked = z
  .literal('on')
  .optional()
  .transform((box) => box !== undefined)
/** The state in which the page showed it. */
const seen = z.enum(QUESTION_STATES, 'QUESTION_CHANGED')

export const questionIdSchema = z.object({ questionId })

export const askSchema = z.object({
  talkId: z.uuid('TALK_UNKNOWN'),
  text,
  withoutName: ticked,
})
export type AskQuestionInput = z.infer<typeof askSchema>

export const editQuestionSchema = z.object({
  questionId,
  text,
  withoutName: ticked,
  basedOn: basedOnSchema,
})
export type EditQuestionInput = Saving<z.infer<typeof editQuestionSchema>>

export const answerSchema = z.object({
  questionId,
  answer: requiredWords(ANSWER_MAX, 'ANSWER_MISSING'),
  basedOn: basedOnSchema,
})
export type AnswerQuestionInput = Saving<z.infer<typeof answerSchema>>

/** `onAir`: the question that the page showed as being answered; empty for none. */
export const airSchema = z.object({
  questionId,
  onAir: z.union([z.literal(''), z.uuid()], 'QUESTION_CHANGED'),
})
export type AirInput = z.infer<typeof airSchema>

export const seenSchema = z.object({ questionId, seen })
export type SeenInput = z.infer<typeof seenSchema>

/** `nextId`: the question that the page showed as the next; empty for none. */
export const nextSchema = seenSchema.extend({
  nextId: z.union([z.literal(''), z.uuid()], 'QUESTION_CHANGED'),
})
export type NextInput = z.infer<typeof nextSchema>

export const hideQuestionSchema = z.object({
  questionId,
  reason: requiredLine(REASON_MAX, 'REASON_MISSING'),
})
export type HideQuestionInput = z.infer<typeof hideQuestionSchema>

/** `questionId` goes into `intoId`, with its votes. */
export const mergeQuestionsSchema = z.object({ questionId, intoId: questionId })
export type MergeQuestionsInput = z.infer<typeof mergeQuestionsSchema>

export const questionWishSchema = z.object({
  questionId,
  topic: requiredLine(TOPIC_MAX, 'TOPIC_MISSING'),
})
export type QuestionWishInput = z.infer<typeof questionWishSchema>

export const questionMailSchema = z.object({
  what: z.enum(['WAITING', 'ANSWERED']),
  wanted: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
})
export type QuestionMailInput = z.output<typeof questionMailSchema>
