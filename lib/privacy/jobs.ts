import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { mailCorrections } from './commands-correcting'
import { forgetOldApplications } from './commands-forgetting-old'
import { correctionsAsked } from './jobs-kinds'

export const forgetOldApplicationsJob: Job<object> = {
  name: 'applications.empty',
  schema: z.object({}),
  everyMinutes: 720,
  async work() {
    await forgetOldApplications()
  },
}

/** Regularly as well: what came within an hour of the last mail waits for the next. */
export const mailCorrectionsJob: Job<object> = {
  ...correctionsAsked,
  everyMinutes: 5,
  work: mailCorrections,
}
