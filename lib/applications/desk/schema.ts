import { z } from 'zod'
import { pageSchema } from '@/lib/shared/page'
import { filterText, requiredWords, words } from '@/lib/shared/typed'

/** Codes here are refusals: their sentences stand with all others. */
const id = z.uuid('APPLICATION_UNKNOWN')
const version = z.coerce.number().int().min(0)

const choice = z.enum(['ADMITTED', 'DECLINED', 'WAITLISTED'], 'DECISION_MISSING')

export const decisionSchema = z.object({
  applicationId: id,
  version,
  choice,
  reason: words(1000).default(''),
  groupId: z.union([z.literal('').transform(() => undefined), z.uuid('GROUP_UNKNOWN')]).optional(),
})

/** As many as one page of the queue shows, and some. */
const MAX_AT_ONCE = 100

/** `id:version` a ticked row, apart by commas. */
const ticked = z
  .string()
  .default('')
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(z.string()).min(1, 'NO_APPLICATION_CHOSEN').max(MAX_AT_ONCE, 'BAD_INPUT'))
  .transform((rows, context) =>
    rows.map((row) => {
      const [applicationId = '', seen = ''] = row.split(':')
      const read = z
        .object({ applicationId: id, version })
        .safeParse({ applicationId, version: seen })
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'BAD_INPUT' })
      return z.NEVER
    }),
  )

export const manySchema = z.object({ choice, ids: ticked, reason: words(1000).default('') })

export const undoSchema = z.object({ applicationId: id, version })
export const applicationIdSchema = z.object({ applicationId: id })
export const questionSchema = z.object({
  applicationId: id,
  version,
  question: requiredWords(1000),
})
export const noteSchema = z.object({ applicationId: id, text: requiredWords(2000) })
export const noteIdSchema = z.object({ noteId: z.uuid('NOTE_UNKNOWN') })

export const SHELVES = ['WAITING', 'ASKED', 'VOUCHING', 'WAITLISTED', 'HELD', 'DECIDED'] as const
export type Shelf = (typeof SHELVES)[number]

export const QUEUE_SORTS = ['oldest', 'newest', 'name', 'company'] as const

/** What stands in the address of the queue. Bad values fall back: an address is not a form. */
export const queueSchema = z.object({
  shelf: z.enum(SHELVES).catch('WAITING').default('WAITING'),
  group: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
  q: filterText(80),
  sort: z.enum(QUEUE_SORTS).catch('oldest').default('oldest'),
  page: pageSchema,
})
export type QueueFilter = z.infer<typeof queueSchema>
