import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { filterText } from '@/lib/shared/typed'

/** What stands in the address of the thanks; a value that is none counts as nothing. */
export const thanksSchema = z.object({
  group: filterText(60),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
    .transform((text) => Temporal.PlainYearMonth.from(text))
    .nullable()
    .catch(null)
    .default(null),
})
