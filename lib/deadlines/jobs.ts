import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { remindOfLate } from './commands-remind'

/** The clock alone starts it. */
export const remindOfLateJob: Job<object> = {
  name: 'deadlines.remind',
  schema: z.object({}),
  everyMinutes: 5,
  work: remindOfLate,
}
