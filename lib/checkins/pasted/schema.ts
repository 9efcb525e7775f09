import { z } from 'zod'
import { nightIdSchema } from '@/lib/checkins/schema'
import { filterText } from '@/lib/shared/typed'

/** A list of a full group, with dates and signs beside the names. */
export const LONGEST_LIST = 60_000

export const pastedListSchema = z.object({
  nightId: nightIdSchema,
  status: z.enum(['ON_TIME', 'LATE']),
  text: z.string().trim().min(1, 'REQUIRED').max(LONGEST_LIST, 'TOO_LONG'),
})
export type PastedList = z.output<typeof pastedListSchema>

export const pastedOneSchema = z.object({
  nightId: nightIdSchema,
  memberId: z.uuid('MEMBER_NOT_CHOSEN'),
  status: z.enum(['ON_TIME', 'LATE']),
})

/** The address of the table of who came. */
export const cameSchema = z.object({ night: filterText(40) })

/** Names asked about at once. */
export const MAX_ASKED = 40

const list = z.union([z.string().transform((one) => [one]), z.array(z.string())])
const count = z.coerce.number().int().min(0).catch(0)

/** The address of the page that asks about the names that were not certain. */
export const pasteSchema = z.object({
  group: z.uuid().optional().catch(undefined),
  ask: list
    .pipe(z.array(z.string().max(80)).max(MAX_ASKED))
    .optional()
    .catch(undefined),
  late: z.literal('1').optional().catch(undefined),
  counted: count,
  already: count,
  more: count,
})
