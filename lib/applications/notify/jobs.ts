import { z } from 'zod'
import { readable } from '@/lib/db/transaction'
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
  work: async () => {
    // One that fails keeps none of the others waiting.
    const faults: unknown[] = []
    for (const id of await listDue(readable(), AT_ONCE)) {
      await notifyOrFail(id).catch((fault: unknown) => faults.push(fault))
    }
    if (faults.length > 0) throw faults[0]
  },
}

async function notifyOrFail(applicationId: string): Promise<void> {
  const outcome = await notifyDue(applicationId)
  if (!outcome.ok) throw new Error(`A notification failed: ${outcome.refusal.code}`)
}
