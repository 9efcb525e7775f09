import { z } from 'zod'
import { readable } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { notifyDue } from './commands'
import { decisionDue } from '@/lib/applications/jobs-kinds'
import { listDue } from './store'

const AT_ONCE = 100

/** Tells one decision when its time has come. */
export const notifyDecisionJob: Job<{ applicationId: string }> = {
  ...decisionDue,
  work: ({ applicationId }) => notifyOrFail(applicationId),
}

/** Tells what should have been told: a worker may have been killed with the job for it. */
export const sweepNotificationsJob: Job<Record<string, never>> = {
  name: 'applications.sweep-telling',
  schema: z.object({}).strict(),
  everyMinutes: 5,
  expireSeconds: 600,
  work: async () => {
    // One that cannot be told keeps none of the others waiting.
    const faults: unknown[] = []
    for (const id of await listDue(readable(), AT_ONCE)) {
      await notifyOrFail(id).catch((fault: unknown) => faults.push(fault))
    }
    if (faults.length > 0) throw faults[0]
  },
}

async function notifyOrFail(applicationId: string): Promise<void> {
  const outcome = await notifyDue(applicationId)
  if (!outcome.ok) throw new Error(`A decision could not be told: ${outcome.refusal.code}`)
}
