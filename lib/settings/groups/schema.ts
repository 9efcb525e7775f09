import { z } from 'zod'
import { GROUP_KINDS } from '@/lib/communities/types'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { requiredWords } from '@/lib/shared/typed'

const groupId = z.uuid('GROUP_UNKNOWN')
const reason = requiredWords(300, 'REQUIRED')

export const kindSchema = z.object({ groupId, kind: z.enum(GROUP_KINDS), basedOn: basedOnSchema })
export type KindInput = Saving<z.infer<typeof kindSchema>>

export const closeSchema = z.object({
  groupId,
  /** Where those go who wait in its queue; none where none does. */
  toGroupId: z.uuid('GROUP_UNKNOWN').optional(),
  /** Members and applicants read it. */
  reason,
  basedOn: basedOnSchema,
})
export type CloseInput = Saving<z.infer<typeof closeSchema>>

export const reopenSchema = z.object({ groupId })
export type ReopenInput = z.infer<typeof reopenSchema>

export const letGoSchema = z.object({ groupId, reason, basedOn: basedOnSchema })
export type LetGoInput = Saving<z.infer<typeof letGoSchema>>
