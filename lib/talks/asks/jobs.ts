import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { workOnAsks } from './commands-due'

/** The clock alone starts it. */
export const workOnAsksJob: Job<object> = {
  name: 'talks.work-on-asks',
  schema: z.object({}),
  everyMinutes: 5,
  work: workOnAsks,
}
