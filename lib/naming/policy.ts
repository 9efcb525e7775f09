import { holds, isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

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
