import { z } from 'zod'
import { MAX_GROUP_NAME, MAX_GROUPS } from '@/lib/communities/rules'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line, requiredLine } from '@/lib/shared/typed'

/** The sentence of a group: it stands on one line beside its name. */
export const MAX_GROUP_ABOUT = 60

const name = requiredLine(MAX_GROUP_NAME, 'REQUIRED')

export const newGroupSchema = z.object({ name, about: line(MAX_GROUP_ABOUT) })
export type NewGroup = z.infer<typeof newGroupSchema>

export const groupSchema = z.object({
  groupId: z.uuid('GROUP_UNKNOWN'),
  name,
  /** From 1. */
  place: z.coerce.number().int().min(1).max(MAX_GROUPS),
  basedOn: basedOnSchema,
})
export type GroupChange = Saving<z.infer<typeof groupSchema>>
