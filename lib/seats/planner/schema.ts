import { z } from 'zod'
import { requiredWords, words } from '@/lib/shared/typed'

const many = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().filter((id) => z.uuid().safeParse(id).success))

/** What stands in the address of the planner. `tried` says that the boxes are as they were ticked. */
export const plannerFilterSchema = z
  .object({
    review: z.uuid().or(z.literal('')).catch('').default(''),
    out: many.catch([]).default([]),
    tried: z.literal('1').optional().catch(undefined),
  })
  .transform(({ review, out, tried }) => ({ review, out: tried === undefined ? null : out }))
export type PlannerFilter = z.output<typeof plannerFilterSchema>

const pairSchema = z.object({
  memberId: z.uuid('MEMBER_UNKNOWN'),
  applicationId: z.uuid('APPLICATION_UNKNOWN'),
  version: z.coerce.number().int(),
  choice: z.enum(['REMOVED', 'LEFT'], 'REVIEW_CHOICE_MISSING'),
  reason: requiredWords(500, 'REVIEW_REASON_MISSING'),
  /** Why the applicant is admitted; needed for an applicant without a referrer. */
  why: words(500).default(''),
})

const MAX_PAIRS = 50

export const planSchema = z.object({
  reviewId: z.uuid('REVIEW_UNKNOWN'),
  pairs: z.array(pairSchema).min(1, 'NO_PAIR').max(MAX_PAIRS, 'BAD_INPUT'),
})
export type PlanInput = z.output<typeof planSchema>

/**
 * The form as it is sent: `pair` names each member, and the rest of a pair is in fields that end with
 * that name (`reason.<member>`).
 */
export function readPlan(data: FormData) {
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  const members = data.getAll('pair').filter((value) => typeof value === 'string')
  const pairs = members.map((memberId) => ({
    memberId,
    applicationId: text(`applicationId.${memberId}`),
    version: text(`version.${memberId}`),
    choice: text(`choice.${memberId}`),
    reason: text(`reason.${memberId}`),
    why: text(`why.${memberId}`),
  }))
  return { input: { reviewId: text('reviewId'), pairs }, members }
}
