import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A date as `YYYY-MM-DD`. Codes here are refusals: their sentences stand with all others. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, 'DATE_UNREADABLE')
  .transform((text, context) => {
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' })
    } catch {
      context.addIssue({ code: 'custom', message: 'DATE_UNREADABLE' })
      return z.NEVER
    }
  })

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'CLOCK_UNREADABLE')

export const clocksSchema = z.object({
  checkInOpens: clock,
  checkInCloses: clock,
  starts: clock,
  questions: clock,
  ends: clock,
})

/** What stands in the address of a page of the plan. A bad week or date falls back: an address is no form. */
export const placeSchema = z.object({
  week: dateSchema.optional().catch(undefined),
  date: dateSchema.optional().catch(undefined),
  group: z.string().max(60).optional().catch(undefined),
  /** How the plan was looked at, so that a form leads back to it. */
  view: z.enum(['weeks', 'month', 'list']).optional().catch(undefined),
})
