import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Only an owner decides that duties ask for a passkey: it may leave organisers without theirs. */
export function canRequirePasskey(actor: Viewer): boolean {
  return holds(actor, 'OWNER')
}

/** Organisers say what the community is called and how it speaks. */
export function canManageCommunity(actor: Viewer): boolean {
  return holds(actor, 'ORGANISER')
}
