import { z } from 'zod'
import type { JobKind } from '@/lib/jobs/types'

/** With the doubling wait, a mail is tried for about an hour and a half. */
export const SEND_MAIL: JobKind<{ mailId: string }> = {
  name: 'mail.send',
  schema: z.object({ mailId: z.uuid() }),
  retries: 9,
  retrySeconds: 10,
}
