import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import { endReferral } from '@/lib/referrals/commands'
import * as store from './store'

/** Takes what was said of those meant out of these referrals; a step of another's transaction. */
export async function forgetMeant(tx: Tx, referralIds: readonly string[]): Promise<number> {
  return referralIds.length === 0 ? 0 : store.emptyMeant(tx, referralIds)
}

/** So many referrals that came to nothing before `before` and that no applicant used. Answers how many. */
export async function forgetUnused(tx: Tx, before: Temporal.Instant, max: number): Promise<number> {
  return forgetMeant(tx, await store.findUnusedOver(tx, toDate(before), max))
}

/**
 * A step of an erasure. Links that the members sent and that are not used yet can no longer be used;
 * who brought whom stays in the tree, without words.
 */
export async function eraseReferrals(
  tx: Tx,
  actor: Actor,
  {
    ids,
    folded,
    at,
  }: {
    readonly ids: readonly string[]
    readonly folded: readonly string[]
    readonly at: Temporal.Instant
  },
): Promise<void> {
  for (const referralId of await store.findOpenLinks(tx, ids)) {
    await endReferral(tx, { referralId, ending: 'RETRACTED', by: actor, at })
  }
  await forgetMeant(tx, await store.findMeaning(tx, { ids, folded }))
  await store.emptyReferrers(tx, ids)
}
