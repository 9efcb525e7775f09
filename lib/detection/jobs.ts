import type { Job } from '@/lib/jobs/types'
import { nightsWanted } from '@/lib/logs/schema'
import { proposeNights } from './commands-proposing'

/** Every import queues this, in its own transaction. */
export const findNightsJob: Job<{ groupId: string }> = {
  ...nightsWanted,
  work: async ({ groupId }) => {
    await proposeNights({ kind: 'system' }, groupId)
  },
}
