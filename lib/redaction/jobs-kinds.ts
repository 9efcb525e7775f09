import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Queued with names that somebody adds: what is published already should be looked through for them. */
export const namesChanged: JobKind<Record<string, never>> = {
  name: 'transcripts.hide-new-names',
  schema: z.object({}),
  expireSeconds: 300,
}
