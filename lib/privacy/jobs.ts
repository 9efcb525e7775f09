import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { forgetOldApplications } from './commands-forgetting-old'

export const forgetOldApplicationsJob: Job<object> = {
  name: 'applications.empty',
  schema: z.object({}),
  everyMinutes: 720,
  async work() {
    await forgetOldApplications()
  },
}
