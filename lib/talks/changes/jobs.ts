import type { Job } from '@/lib/jobs/types'
import { mailChange } from './commands'
import { changeDue } from './jobs-kinds'

export const mailChangeJob: Job<{ talkId: string }> = {
  ...changeDue,
  work: ({ talkId }) => mailChange(talkId),
}
