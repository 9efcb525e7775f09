import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { remindOfPromises } from './commands-remind'

/** The clock alone starts it. */
export const remindOfPromisesJob: Job<object> = {
  name: 'talks.remind-of-promises',
  schema: z.object({}),
  everyMinutes: 720,
  work: remindOfPromises,
}
