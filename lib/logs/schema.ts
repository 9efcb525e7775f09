import { z } from 'zod'
import { LIMITS } from './limits'
import { MOST_COUNTED, PAGE_SIZE } from './types-queries'

/** A date of the calendar, `YYYY-MM-DD`. */
export const date = z.iso.date('BAD_DATE')

/** What somebody looks for in the log. Blanks count: `T 1` is not `T1`. */
const logSearch = z.object({
  query: z.string().min(1, 'REQUIRED').max(100, 'TOO_LONG'),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_COUNTED / PAGE_SIZE)
    .catch(1),
  from: date.optional(),
  to: date.optional(),
})

export type LogSearch = z.output<typeof logSearch>

/** What an upload says of itself before its bytes come. */
export const newUpload = z.object({
  groupId: z.uuid(),
  fileName: z.string().trim().min(1, 'REQUIRED').max(255, 'TOO_LONG'),
  size: z.number().int().min(1, 'LOG_EMPTY').max(LIMITS.file, 'FILE_TOO_LARGE'),
})

export type NewUpload = z.output<typeof newUpload>
