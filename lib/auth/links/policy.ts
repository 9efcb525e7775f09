import { holds } from '@/lib/auth/roles'
import type { Actor, Role } from '@/lib/auth/types'

/**
 * Whoever makes a link can become that person: so nobody makes one for somebody of their own rank or
 * above. Organisers serve members and volunteers; owners and the console everybody.
 */
export function canMakeLink(actor: Actor, subject: { readonly roles: readonly Role[] }): boolean {
  const above = subject.roles.includes('OWNER') || subject.roles.includes('ORGANISER')
  return holds(actor, above ? 'OWNER' : 'ORGANISER')
}
