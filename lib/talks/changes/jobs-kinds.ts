import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** Queued with the first change of a talk; what it became until then is mailed. */
export const changeDue: JobKind<{ talkId: string }> = {
  name: 'talks.mail-change',
  schema: z.object({ talkId: z.uuid() }),
}
