import { holds } from '@/lib/auth/roles'
import type { Actor, Role } from '@/lib/auth/types'

/**
 * The maker of a link can use it to become that member, so no member makes one for a member of their
 * own rank or above. Organisers serve members and volunteers; owners and the console serve all.
 */
export function canMakeLink(actor: Actor, subject: { readonly roles: readonly Role[] }): boolean {
  const above = subject.roles.includes('OWNER') || subject.roles.includes('ORGANISER')
  return holds(actor, above ? 'OWNER' : 'ORGANISER')
}

/** Who could let a member in can sign them out as well; one's own devices are ended on one's own page. */
export function canEndSessions(
  actor: Actor,
  subject: { readonly id: string; readonly roles: readonly Role[] },
): boolean {
  if (actor.kind === 'member' && actor.memberId === subject.id) return false
  return canMakeLink(actor, subject)
}
