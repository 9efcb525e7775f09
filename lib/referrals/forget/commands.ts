import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import { emptyMeant, findUnusedOver } from './store'

/** Takes what was said of those meant out of these referrals; a step of another's transaction. */
export async function forgetMeant(tx: Tx, referralIds: readonly string[]): Promise<number> {
  return referralIds.length === 0 ? 0 : emptyMeant(tx, referralIds)
}

/** So many referrals that came to nothing before `before` and that no applicant used. Answers how many. */
export async function forgetUnused(tx: Tx, before: Temporal.Instant, max: number): Promise<number> {
  return forgetMeant(tx, await findUnusedOver(tx, toDate(before), max))
}
