import * as store from './store'
import { type Tx, readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { findDuplicates, type Seer, seerOf } from './rules'
import type { Sought } from './rules-likeness'
import type { Duplicate } from '@/lib/referrals/types'
import type { Viewer } from '@/lib/auth/types'
import { canRefer } from '@/lib/referrals/policy'
import { findBalance } from '@/lib/quotas/store-ledger'
import { hasOpenReferralOf } from '@/lib/referrals/store'
import type { ReferInput } from '@/lib/referrals/schema'

/** What is left out: what is being decided, who came of it, and what the asker did themselves. */
export type Except = {
  readonly referralId?: string
  readonly applicationId?: string
  readonly referrerId?: string
  readonly memberId?: string
}

/**
 * Who of those known may be the same person, the likely ones first; a step of another's reading or
 * writing. A member sees nothing of a person beyond what they may read anyway or typed
 * themselves: no names that members keep, no decision before its applicant was notified, no removed member.
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

/**
 * Who may be the person that the viewer is about to refer, as far as they may know. Empty for a viewer who
 * cannot refer, or has no quota left to refer, or has referred this person already.
 */
export async function knownAlready(viewer: Viewer, input: ReferInput): Promise<Duplicate[]> {
  if (!canRefer(viewer)) return []
  const db = readable()
  const { memberId } = viewer
  const { name, company, position: role, city, nickname } = input
  if ((await findBalance(db, memberId)) < 1) return []
  if (await hasOpenReferralOf(db, memberId, { name, company, role, city, nickname })) return []
  const who = { name, company, nickname, email: null }
  return duplicatesOf(db, who, seerOf(viewer), { referrerId: memberId })
}
