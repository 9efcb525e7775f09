import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/**
 * Queued with every name that is added: what is published already is looked through for it. The room
 * that works this job (lib/transcripts) stands above the rooms that queue it.
 */
export const namesAdded: JobKind<Record<string, never>> = {
  name: 'transcripts.hide-new-names',
  schema: z.object({}),
}
