import { z } from 'zod'
import { readable } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { codesWanted } from '@/lib/logs/jobs-kinds'
import { now, toDate } from '@/lib/shared/clock'
import { proveClaims } from '@/lib/claims/prove/commands'
import { KEPT_DAYS, LATE_DAYS } from './rules'
import { deleteEndedBefore, expire } from './store'

/** After an import, once its labels were matched; and after labels were linked by hand. */
export const proveClaimsJob: Job<Record<string, never>> = {
  ...codesWanted,
  work: async () => {
    await proveClaims()
  },
}

export const endClaimsJob: Job<object> = {
  name: 'claims.end-old',
  schema: z.object({}),
  everyMinutes: 60,
  async work() {
    const at = now()
    const ago = (days: number) => toDate(at.subtract({ hours: days * 24 }))
    await expire(readable(), { now: toDate(at), late: ago(LATE_DAYS) })
    await deleteEndedBefore(readable(), ago(KEPT_DAYS))
  },
}
