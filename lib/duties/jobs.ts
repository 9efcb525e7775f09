import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { followDuties } from './commands-host'
import { endLapsedSwaps } from './commands-swap'

/** The clock alone starts it: a leave begins, a role ends, a day comes. */
export const workOnDutiesJob: Job<object> = {
  name: 'duties.work',
  schema: z.object({}),
  everyMinutes: 5,
  work: async () => {
    await followDuties()
    await endLapsedSwaps()
  },
}
