import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Balances of others, the terms and adjustments are the organisers'. */
export function canManageQuotas(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}

/** A ledger is read by whose it is, and by organisers. */
export function canReadQuota(viewer: Viewer, memberId: string): boolean {
  return canManageQuotas(viewer) || (viewer.kind === 'member' && viewer.memberId === memberId)
}

/** No member adds to their own quota, even one who may do so for others. */
export function canAdjust(actor: Viewer, memberId: string): boolean {
  return canManageQuotas(actor) && !(actor.kind === 'member' && actor.memberId === memberId)
}
