import { holds, isMember } from '@/lib/auth/roles'
import type { Role, Viewer } from '@/lib/auth/types'

/** The directory is for members; a visitor finds no one. */
export function canReadDirectory(viewer: Viewer): boolean {
  return isMember(viewer)
}

export function canManagePeople(actor: Viewer): boolean {
  return holds(actor, 'ORGANISER')
}

/** Organisers hand out volunteer duties; only an owner makes organisers and owners. */
export function canGrant(actor: Viewer, role: Role): boolean {
  return role === 'ORGANISER' || role === 'OWNER' ? holds(actor, 'OWNER') : canManagePeople(actor)
}

/**
 * Whether the actor may change this member's status. Organisers do not act on owners or on other
 * organisers, so that no single organiser can clear the desk.
 */
export function canChangeStatus(
  actor: Viewer,
  subject: { id: string; roles: readonly Role[] },
): boolean {
  if (actor.kind === 'member' && actor.memberId === subject.id) return false
  const above = subject.roles.includes('OWNER') || subject.roles.includes('ORGANISER')
  return above ? holds(actor, 'OWNER') : canManagePeople(actor)
}

/** Organisers see what members keep from each other. */
export function seesKept(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}
