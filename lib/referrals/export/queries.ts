import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canSeeTree } from '@/lib/referrals/policy'
import { findAllReferrals } from './store'
import type { ExportedReferral } from './types'

/** All referrals of everybody, for whom sees who brought whom: organisers; null for everybody else. */
export async function allReferrals(viewer: Viewer): Promise<ExportedReferral[] | null> {
  return canSeeTree(viewer) ? findAllReferrals(readable()) : null
}
