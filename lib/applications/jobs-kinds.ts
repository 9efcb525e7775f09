import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Queued with a decision, for when it is told; lib/applications/jobs-telling.ts has the work. */
export const decisionDue: JobKind<{ applicationId: string }> = {
  name: 'applications.tell-decision',
  schema: z.object({ applicationId: z.uuid() }),
}
