import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { findDuplicates, type Seer } from './rules-duplicates'
import type { Sought } from './rules-likeness'
import * as store from './store-duplicates'
import type { Duplicate } from './types'

/** What is left out: what is being decided, who came of it, and what the asker did themselves. */
export type Except = {
  readonly referralId?: string
  readonly applicationId?: string
  readonly referrerId?: string
  readonly memberId?: string
}

/**
 * Who of those known may be the same person, the likely ones first; a step of another's reading or
 * writing. A member is told nothing of a person beyond what they may read anyway or typed
 * themselves: no names that members keep, no decision before it is told, nobody who was removed.
 */
export async function duplicatesOf(
  tx: Tx,
  who: Sought,
  seer: Seer,
  except: Except = {},
): Promise<Duplicate[]> {
  const at = now()
  const [namesakes, applications, referrals] = [
    await store.findNamesakes(tx, who),
    await store.findApplications(tx, who, except),
    await store.findOpenReferrals(tx, who, except),
  ]
  const members = namesakes.filter(({ id }) => id !== except.memberId)
  return findDuplicates(who, { members, applications, referrals }, { seer, now: at })
}
