import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** What stands in the address of one's own evenings; a value that is none counts as nothing. */
export const ownYearSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2999).nullable().catch(null).default(null),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
    .transform((text) => Temporal.PlainYearMonth.from(text))
    .nullable()
    .catch(null)
    .default(null),
})
export type OwnYearFilter = z.output<typeof ownYearSchema>
