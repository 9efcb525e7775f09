import { z } from 'zod'
import { readable, transaction } from '@/lib/db/transaction'
import { eachApart } from '@/lib/jobs/each'
import type { Job } from '@/lib/jobs/types'
import { lockHolder } from '@/lib/quotas/commands-ledger'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { endReferral } from '@/lib/referrals/commands'
import { stateNow } from '@/lib/referrals/rules'
import { lockReferral } from '@/lib/referrals/store'
import { findExpired } from './store'

/** Ends the links whose time is over, and gives the quotas back: each by itself, each once. */
export const expireLinksJob: Job<Record<string, never>> = {
  name: 'referrals.expire-links',
  schema: z.object({}).strict(),
  everyMinutes: 10,
  work: async () => eachApart(await findExpired(readable(), toDate(now())), expireLink),
}

/** A link that was used or made anew since it was found is left as it is. */
async function expireLink(referralId: string): Promise<void> {
  const outcome = await transaction(async (tx) => {
    await lockHolder(tx, referralId)
    const found = await lockReferral(tx, referralId)
    const at = now()
    if (found?.state !== 'OPEN' || found.expiresAt === null) return
    if (stateNow(found.state, toInstant(found.expiresAt), at) !== 'EXPIRED') return
    await endReferral(tx, { referralId, ending: 'EXPIRED', by: { kind: 'system' }, at })
  })
  if (!outcome.ok) throw new Error(`A link could not be ended: ${outcome.refusal.code}`)
}
