import { holds, isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import type { Limit } from '@/lib/auth/limits/rules'

/** Members read the rule they are judged by, and try nicknames; to a visitor there is none. */
export function canReadRules(viewer: Viewer): boolean {
  return isMember(viewer)
}

/** Writes and publishes rules, teaches the engine, sees what is judged. */
export function canManageRules(actor: Viewer): boolean {
  return holds(actor, 'ORGANISER')
}

/** Organisers see anybody's verdict; everybody their own. */
export function canReadVerdict(viewer: Viewer, memberId: string): boolean {
  return canManageRules(viewer) || (viewer.kind === 'member' && viewer.memberId === memberId)
}

/** How often a member may ask what the rule says of a nickname: about once a second of steady typing. */
export const NICKNAME_CHECKS: Limit = { name: 'nickname-check', max: 300, minutes: 5 }

/** The same for those who want to join, by client: several people may sit behind one address. */
export const PUBLIC_NICKNAME_CHECKS: Limit = { name: 'nickname-check-door', max: 300, minutes: 5 }
