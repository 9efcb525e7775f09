import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Queued when a member asks for a correction; jobs.ts has the work. */
export const correctionsAsked: JobKind<object> = {
  name: 'privacy.mail-corrections',
  schema: z.object({}),
}
