import { z } from 'zod'
import { dateSchema } from '@/lib/nights/schema'
import { line, words } from '@/lib/shared/typed'
import { MAX_DAY_NAME, MAX_LIST, MAX_LISTED } from './schema-limits'
import { CORRECTION_KINDS } from './types'

const date = dateSchema.refine(({ year }) => year >= 2000 && year <= 2099, 'DATE_UNREADABLE')

export const correctionSchema = z.object({
  date,
  kind: z.enum(CORRECTION_KINDS),
  name: line(MAX_DAY_NAME),
})
export type CorrectionInput = z.infer<typeof correctionSchema>

export const correctionIdSchema = z.object({ correctionId: z.uuid('CORRECTION_UNKNOWN') })

export const dayListSchema = z.object({ list: words(MAX_LIST) })

export const importIdSchema = z.object({ importId: z.uuid('CORRECTION_UNKNOWN') })

const count = z.coerce.number().int().min(0).max(MAX_LISTED).optional().catch(undefined)

/** What stands in the address of the page. */
export const holidaysFilterSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  /** What was just done: said on the page, with the way back. */
  done: z
    .enum(['corrected', 'ended', 'restored', 'imported', 'import-ended'])
    .optional()
    .catch(undefined),
  correction: z.uuid().optional().catch(undefined),
  import: z.uuid().optional().catch(undefined),
  /** Of a list: dates that were added, that said the same already, and that stayed as they were. */
  added: count,
  same: count,
  kept: count,
})
