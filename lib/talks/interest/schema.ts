import { z } from 'zod'

const talkId = z.uuid('TALK_UNKNOWN')

export const interestSchema = z.object({ talkId })
export type InterestInput = z.output<typeof interestSchema>

export const reminderSchema = z.object({
  talkId,
  remind: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
})
export type ReminderInput = z.output<typeof reminderSchema>
