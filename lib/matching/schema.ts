import { z } from 'zod'
import { pageSchema } from '@/lib/shared/page'
import { filterText, requiredLine } from '@/lib/shared/typed'

const memberId = z.uuid('REQUIRED')
const reason = requiredLine(300)

export const mergeSchema = z.object({ keptId: memberId, otherId: memberId, reason })
export type MergeInput = z.infer<typeof mergeSchema>

const ids = z.array(z.uuid()).max(5000).default([])

export const splitSchema = z.object({
  memberId,
  displayName: requiredLine(60),
  reason,
  names: ids,
  labels: ids,
  mentions: ids,
  checkIns: ids,
  talks: ids,
})
export type SplitInput = z.infer<typeof splitSchema>

export const mergeIdSchema = z.object({ mergeId: z.uuid() })

/** So many at most are accepted together. */
export const TOGETHER_MAX = 50

export const togetherSchema = z.object({
  proposalIds: z
    .string()
    .max(TOGETHER_MAX * 37)
    .transform((ids) => ids.split(','))
    .pipe(z.array(z.uuid()).min(1).max(TOGETHER_MAX)),
})
/** The moment in which they were accepted. */
export const togetherAtSchema = z.object({ at: z.iso.datetime() })

export const proposalIdSchema = z.object({ proposalId: z.uuid() })

export const aliasSchema = z.object({ kind: z.enum(['label', 'mention']), id: z.uuid() })
export type Alias = z.infer<typeof aliasSchema>
export const belongingSchema = aliasSchema.extend({ memberId })
export const adoptSchema = z.object({ id: z.uuid(), displayName: requiredLine(60) })

/** Likeliest first, or last asked first. */
export const SORTS = ['score', 'newest'] as const

/** What stands in the address of the queue. Bad values fall back: an address is not a form. */
export const queueSchema = z.object({
  view: z.enum(['OPEN', 'ACCEPTED', 'DECLINED', 'unlinked']).catch('OPEN').default('OPEN'),
  of: z.enum(['ANY', 'label', 'mention', 'member']).catch('ANY').default('ANY'),
  sort: z.enum(SORTS).catch('score').default('score'),
  page: pageSchema,
  query: filterText(80),
  /** The label or nickname for which a member is being looked for. */
  alias: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
})
export type QueueFilter = z.infer<typeof queueSchema>

export const mergePageSchema = z.object({
  query: filterText(80),
  other: z
    .union([z.literal(''), z.uuid()])
    .catch('')
    .default(''),
})
