import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canSeeTree } from './policy-tree'
import { findAllReferrals } from './store-export'
import type { ExportedReferral } from './types-export'

/** All referrals of everybody, for whom sees who brought whom: organisers; null for everybody else. */
export async function allReferrals(viewer: Viewer): Promise<ExportedReferral[] | null> {
  return canSeeTree(viewer) ? findAllReferrals(readable()) : null
}
