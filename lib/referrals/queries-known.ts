import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canRefer } from './policy'
import { duplicatesOf } from './queries-duplicates'
import { seerOf } from './rules-duplicates'
import { hasOpenReferralOf, readBalance } from './store'
import type { ReferInput } from './schema'
import type { Duplicate } from './types'

/**
 * Who may be the person that the viewer is about to refer, as far as they may know. Empty for whoever
 * cannot refer, or has nobody left to refer, or has referred this person already.
 */
export async function knownAlready(viewer: Viewer, input: ReferInput): Promise<Duplicate[]> {
  if (!canRefer(viewer)) return []
  const db = readable()
  const { memberId } = viewer
  const { name, company, position: role, city, nickname } = input
  if ((await readBalance(db, memberId)) < 1) return []
  if (await hasOpenReferralOf(db, memberId, { name, company, role, city, nickname })) return []
  const who = { name, company, nickname, email: null }
  return duplicatesOf(db, who, seerOf(viewer), { referrerId: memberId })
}
