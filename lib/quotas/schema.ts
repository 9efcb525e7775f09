import { z } from 'zod'
import { pageSchema } from '@/lib/shared/page'
import { filterText, requiredWords } from '@/lib/shared/typed'
import { termsFormSchema } from '@/lib/versioned/schema'

/** The most that one adjustment may add or take. */
export const ADJUST_MAX = 50

const wholeNumber = z.coerce.number('TERMS_NO_NUMBER').int('TERMS_NO_NUMBER')

export const adjustmentSchema = z.object({
  memberId: z.uuid('MEMBER_UNKNOWN'),
  amount: wholeNumber
    .min(-ADJUST_MAX, 'TERMS_TOO_SMALL')
    .max(ADJUST_MAX, 'TERMS_TOO_LARGE')
    .refine((amount) => amount !== 0, 'ADJUST_NOTHING'),
  reason: requiredWords(500, 'ADJUST_REASON_MISSING'),
  /** Drawn when the form is: a form sent twice adjusts once. */
  once: z.uuid().optional(),
})
export type AdjustmentInput = z.output<typeof adjustmentSchema>

const between = (min: number, max: number) =>
  wholeNumber.min(min, 'TERMS_TOO_SMALL').max(max, 'TERMS_TOO_LARGE')

const quotaTermsSchema = z.object({
  quota: between(0, 50),
  linkDays: between(1, 365),
  vouchDays: between(1, 365),
  talkEarns: between(0, 10),
  nightsForOne: between(0, 1000),
  earnedMax: between(0, 100),
})

export const quotaPolicySchema = quotaTermsSchema.extend(termsFormSchema.shape)
export type QuotaPolicyInput = z.output<typeof quotaPolicySchema>

/** The address of the list: all state is in it, and what cannot be read falls back. */
export const balanceFilterSchema = z.object({
  q: filterText(80),
  status: z.enum(['ACTIVE', 'LEFT', 'REMOVED', 'ANY']).catch('ACTIVE').default('ACTIVE'),
  group: z.uuid().or(z.literal('')).catch('').default(''),
  has: z.enum(['ANY', 'some', 'none', 'held']).catch('ANY').default('ANY'),
  sort: z.enum(['name', 'balance', 'given', 'held', 'used']).catch('name').default('name'),
  page: pageSchema,
})
export type BalanceFilter = z.output<typeof balanceFilterSchema>
