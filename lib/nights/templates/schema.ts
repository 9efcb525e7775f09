import { z } from 'zod'
import { clocksSchema, dateSchema } from '@/lib/nights/schema'
import { pageSchema } from '@/lib/shared/page'
import { termsFormSchema } from '@/lib/versioned/schema'
import { findClockFault } from './rules'
import { EVENING_OPENERS } from './types'

/** ISO weekdays as one field holds them: `1 2 3`. Empty lays out no evening by itself. */
const weekdays = z
  .string()
  .regex(/^(?:[1-7](?: [1-7]){0,6})?$/u, 'WEEKDAYS_UNREADABLE')
  .transform((text) => [...new Set(text.split(' ').filter(Boolean).map(Number))].toSorted())

/** Clocks in their order; the fault stands at the field that does not go with another. */
const clocks = clocksSchema.superRefine((typed, context) => {
  // A clock that cannot be read stands in no order.
  if (context.issues.length > 0) return
  const fault = findClockFault(typed)
  if (fault === null) return
  context.addIssue({ code: 'custom', message: fault.code, path: [fault.field] })
})

/** Beyond two months an evening is history. */
export const MAX_CATCH_UP_DAYS = 60

const terms = {
  weekdays,
  clocks,
  opener: z.enum(EVENING_OPENERS),
  catchUpDays: z.coerce
    .number('TERMS_NO_NUMBER')
    .int('TERMS_NO_NUMBER')
    .min(0, 'TERMS_TOO_SMALL')
    .max(MAX_CATCH_UP_DAYS, 'TERMS_TOO_LARGE'),
}

/** What is tried on the page before it is saved: the terms and their first day. */
export const templateTrialSchema = z.object({ ...terms, effectiveFrom: dateSchema })

export const templateSchema = z
  .object({ groupId: z.uuid('GROUP_UNKNOWN'), ...terms })
  .extend(termsFormSchema.shape)
export type TemplateInput = z.output<typeof templateSchema>

/** What stands in the address of the page beside what is tried. */
export const eveningsFilterSchema = z.object({
  group: z.uuid().or(z.literal('')).catch('').default(''),
  page: pageSchema,
  /** The version that was published a moment ago: the page says so. */
  published: z.coerce.number().int().optional().catch(undefined),
})
