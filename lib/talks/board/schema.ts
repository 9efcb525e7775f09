import { z } from 'zod'
import { dateSchema } from '@/lib/nights/schema'
import { BOARD_VIEWS, SHOWN } from './types'

/** All groups beside each other. */
export const ALL_GROUPS = 'all'

/** What stands in the address of the plan: how it is looked at, where, and for what. */
export const boardSchema = z.object({
  view: z.enum(BOARD_VIEWS).catch('list').default('list'),
  week: dateSchema.optional().catch(undefined),
  group: z
    .union([z.literal(ALL_GROUPS), z.uuid()])
    .optional()
    .catch(undefined),
  show: z.enum(SHOWN).catch('all').default('all'),
})
export type BoardPlace = z.output<typeof boardSchema>
