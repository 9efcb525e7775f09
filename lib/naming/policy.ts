import { holds, isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import type { Limit } from '@/lib/auth/limits/rules'

/** Members read the rule that they are judged by, and check nicknames. Visitors do not. */
export function canReadRules(viewer: Viewer): boolean {
  return isMember(viewer)
}

/** Writes and publishes rules, teaches words, sees what is judged. */
export function canManageRules(actor: Viewer): boolean {
  return holds(actor, 'ORGANISER')
}

/** Organisers see every member's verdict, members see their own. */
export function canReadVerdict(viewer: Viewer, memberId: string): boolean {
  return canManageRules(viewer) || (viewer.kind === 'member' && viewer.memberId === memberId)
}

/** How often a member may ask what the rule says of a nickname: about once a second of steady typing. */
export const NICKNAME_CHECKS: Limit = { name: 'nickname-check', max: 300, minutes: 5 }

/** The same for applicants, by client: several people may share one address. */
export const PUBLIC_NICKNAME_CHECKS: Limit = { name: 'nickname-check-public', max: 300, minutes: 5 }
