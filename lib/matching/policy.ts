import { holds } from '@/lib/auth/roles'
import type { Role, Viewer } from '@/lib/auth/types'
import { canChangeStatus, canGrant, canManagePeople } from '@/lib/members/policy'

/** Who is who shows every name and label: for organisers. */
export function canMatch(viewer: Viewer): boolean {
  return canManagePeople(viewer)
}

/** Looking for who is who is what an import does too, so who imports may ask for it. */
export function canResolve(actor: Viewer): boolean {
  return holds(actor, 'EDITOR')
}

type Subject = { readonly id: string; readonly roles: readonly string[] }

/**
 * Whether the actor may merge or split this member. A merge gives no actor a row above them;
 * an owner may also merge a second row of their own.
 */
export function canMerge(actor: Viewer, subject: Subject): boolean {
  if (holds(actor, 'OWNER')) return true
  return canChangeStatus(actor, { id: subject.id, roles: subject.roles as Role[] })
}

/** Roles are gained only when the actor could have granted them. */
export function canGain(actor: Viewer, roles: readonly string[]): boolean {
  return roles.every((role) => canGrant(actor, role as Role))
}
