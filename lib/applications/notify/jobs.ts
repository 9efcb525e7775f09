import { z } from 'zod'
import { readable } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import type { Job } from '@/lib/jobs/types'
import { notifyDue } from './commands'
import { decisionDue } from '@/lib/applications/jobs-kinds'
import { listDue } from './store'

const AT_ONCE = 100

/** Notifies one applicant when the time has come. */
export const notifyDecisionJob: Job<{ applicationId: string }> = {
  ...decisionDue,
  work: ({ applicationId }) => notifyOrFail(applicationId),
}

/** Sends the notifications that are overdue: a worker may have been killed with the job for it. */
export const sweepNotificationsJob: Job<Record<string, never>> = {
  name: 'applications.sweep-notifications',
  schema: z.object({}).strict(),
  everyMinutes: 5,
  work: async () => eachApart(await listDue(readable(), AT_ONCE), notifyOrFail),
}

async function notifyOrFail(applicationId: string): Promise<void> {
  const outcome = await notifyDue(applicationId)
  if (!outcome.ok) throw new Error(`A notification failed: ${outcome.refusal.code}`)
}
