import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { remindInterested } from './commands-mail'

/** The clock alone starts it. */
export const remindInterestedJob: Job<object> = {
  name: 'talks.remind-interested',
  schema: z.object({}),
  everyMinutes: 5,
  work: remindInterested,
}
