import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { mailWaiting } from './commands-mail'

/** The clock alone starts it. */
export const mailWaitingQuestionsJob: Job<object> = {
  name: 'talks.mail-waiting-questions',
  schema: z.object({}),
  everyMinutes: 15,
  work: mailWaiting,
}
