import { z } from 'zod'
import { LIMITS } from './limits'

/** A date of the calendar, `YYYY-MM-DD`. */
export const date = z.iso.date('BAD_DATE')

/** What an editor looks for in the log. Several words are all wanted; quotation marks keep a phrase. Dates are both included. */
export type LogSearch = {
  readonly query: string
  /** From 1. */
  readonly page: number
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What an upload says of itself before its bytes come. */
export const newUpload = z.object({
  groupId: z.uuid(),
  fileName: z.string().trim().min(1, 'REQUIRED').max(255, 'TOO_LONG'),
  size: z.number().int().min(1, 'LOG_EMPTY').max(LIMITS.file, 'FILE_TOO_LARGE'),
})

export type NewUpload = z.output<typeof newUpload>
