import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { expireApplications } from './commands-sweep'

export const expireApplicationsJob: Job<object> = {
  name: 'applications.expire',
  schema: z.object({}),
  everyMinutes: 30,
  async work() {
    await expireApplications()
  },
}
