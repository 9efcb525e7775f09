import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'
import { pageSchema } from '@/lib/shared/page'

/** Whose members are meant: one group's, or all. */
const groupId = z.union([z.uuid(), z.literal('')]).transform((id) => (id === '' ? null : id))

export const inviteSchema = z.object({
  groupId: groupId.default(null),
  /** Also those who have a link that can still be opened. */
  again: z.stringbool().default(false),
})
export type InviteInput = z.output<typeof inviteSchema>

export const linkFileSchema = z.object({ groupId: groupId.default(null) })

export const batchSchema = z.object({ batchId: z.uuid() })

export const handSchema = z.object({ memberId: z.uuid() })

/** Which of those who never came in are listed. */
export const NOT_IN_VIEWS = ['all', 'uninvited', 'invited', 'failed', 'noAddress'] as const
export type NotInView = (typeof NOT_IN_VIEWS)[number]

export const notInSchema = z.object({
  view: z.enum(NOT_IN_VIEWS).catch('all').default('all'),
  group: z
    .union([z.uuid(), z.literal('')])
    .catch('')
    .default(''),
  page: pageSchema,
})
export type NotInFilter = z.output<typeof notInSchema>

export const WRITE_INVITATIONS: JobKind<{ batchId: string }> = {
  name: 'moving-in.write-invitations',
  schema: z.object({ batchId: z.uuid() }),
}
