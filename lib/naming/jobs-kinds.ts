import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Judges what a published rule or changed knowledge left to judge; `jobs.ts` has the work. */
export const judgingQueued: JobKind<{ judgingId: string }> = {
  name: 'naming.judge-names',
  schema: z.object({ judgingId: z.uuid() }),
  expireSeconds: 600,
}
