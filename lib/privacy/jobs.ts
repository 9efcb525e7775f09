import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { emptyOldApplications } from './commands-retention'

export const emptyApplicationsJob: Job<object> = {
  name: 'applications.empty',
  schema: z.object({}),
  everyMinutes: 720,
  expireSeconds: 600,
  async work() {
    await emptyOldApplications()
  },
}
