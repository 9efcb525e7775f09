import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/**
 * Queued when members have new nicknames, newcomers among them: labels of the log that no member was known
 * for may be theirs. The room that looks (lib/matching) stands above this one.
 */
export const nicknamesChanged: JobKind<Record<string, never>> = {
  name: 'matching.look-again',
  schema: z.object({}),
}
