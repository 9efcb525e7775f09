import type { Job } from '@/lib/jobs/types'
import { nightsWanted } from '@/lib/logs/jobs-kinds'
import { proposeNights } from './commands-propose'

/** An import queues it; also finds what a corrected detection sees in an old log. */
export const findNightsJob: Job<{ groupId: string }> = {
  ...nightsWanted,
  work: async ({ groupId }) => {
    await proposeNights({ kind: 'system' }, groupId)
  },
}
