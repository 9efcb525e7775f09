import { z } from 'zod'
import type { Job } from '@/lib/jobs/types'
import { grantEarned } from './commands-earning'

/** Grants what was earned by talks and nights, where the policy in force says so. */
export const earnQuotasJob: Job<Record<string, never>> = {
  name: 'quotas.earn',
  schema: z.object({}).strict(),
  everyMinutes: 30,
  work: async () => {
    await grantEarned()
  },
}
