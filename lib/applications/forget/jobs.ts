import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { emptyOldApplications, expireApplications } from './commands-sweep'

export const expireApplicationsJob: Job<object> = {
  name: 'applications.expire',
  schema: z.object({}),
  everyMinutes: 30,
  expireSeconds: 600,
  async work() {
    await expireApplications()
  },
}

export const emptyApplicationsJob: Job<object> = {
  name: 'applications.empty',
  schema: z.object({}),
  everyMinutes: 720,
  expireSeconds: 600,
  async work() {
    await emptyOldApplications()
  },
}
