import { z } from 'zod'
import { MARKED } from './types'

export const markSchema = z.object({
  talkId: z.uuid('TALK_UNKNOWN'),
  kind: z.enum(MARKED, 'DEADLINE_UNKNOWN'),
})
export type MarkInput = z.output<typeof markSchema>
