import { z } from 'zod'

const line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1, 'REQUIRED').max(max, 'TOO_LONG'))

const memberId = z.uuid('REQUIRED')
const reason = line(300)

export const mergeSchema = z.object({ keptId: memberId, otherId: memberId, reason })
export type MergeInput = z.infer<typeof mergeSchema>

const ids = z.array(z.uuid()).max(5000).default([])

export const splitSchema = z.object({
  memberId,
  displayName: line(60),
  reason,
  names: ids,
  labels: ids,
  mentions: ids,
  checkIns: ids,
  talks: ids,
})
export type SplitInput = z.infer<typeof splitSchema>

export const joiningIdSchema = z.object({ joiningId: z.uuid() })
