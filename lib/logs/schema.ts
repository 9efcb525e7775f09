import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'
import { LIMITS } from './limits'
import { MOST_COUNTED, PAGE_SIZE } from './types-queries'

/** A date of the calendar, `YYYY-MM-DD`. */
export const date = z.iso.date('BAD_DATE')

/** What somebody looks for in the log. Blanks count: `T 1` is not `T1`. */
export const logSearch = z.object({
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

/**
 * Queued by an import with the transaction that brings new messages: somebody should look for nights
 * in them. The room that does (lib/detection) stands above this one and gives the job its work.
 */
export const nightsWanted: JobKind<{ groupId: string }> = {
  name: 'detection.find-nights',
  schema: z.object({ groupId: z.uuid() }),
  expireSeconds: 600,
}

/** Runs an upload's import; `jobs.ts` has the work. A worker may be busy with it for minutes. */
export const uploadQueued: JobKind<{ uploadId: string }> = {
  name: 'logs.import-upload',
  schema: z.object({ uploadId: z.uuid() }),
  expireSeconds: 900,
}

/** What an upload says of itself before its bytes come. */
export const newUpload = z.object({
  groupId: z.uuid(),
  fileName: z.string().trim().min(1, 'REQUIRED').max(255, 'TOO_LONG'),
  size: z.number().int().min(1, 'LOG_EMPTY').max(LIMITS.file, 'FILE_TOO_LARGE'),
})

export type NewUpload = z.output<typeof newUpload>
