import { canMakeLink } from '@/lib/auth/links/policy'
import { holds } from '@/lib/auth/roles'
import type { Role, Viewer } from '@/lib/auth/types'

/** Claims show who is not in yet, and let people in: organisers. */
export function canManageClaims(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}

/** Allowing a claim is as good as a link for its member; refusing one takes nothing from them. */
export function canAllow(actor: Viewer, member: { readonly roles: readonly Role[] }): boolean {
  return canMakeLink(actor, member)
}
