import { holds } from './roles'
import type { Actor, Role } from './types'

/**
 * Whoever makes a link can become that person: so nobody makes one for somebody above them.
 * Organisers serve members and volunteers; owners and the console everybody.
 */
export function canMakeLink(actor: Actor, subject: { readonly roles: readonly Role[] }): boolean {
  return subject.roles.includes('OWNER') ? holds(actor, 'OWNER') : holds(actor, 'ORGANISER')
}
