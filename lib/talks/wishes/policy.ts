import { holds, isMember } from '@/lib/auth/roles'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import type { VisitorSight } from '@/lib/communities/types'

/** Members read what is wished for; visitors where the community lets them. */
export function canReadWishes(viewer: Viewer, sight: Pick<VisitorSight, 'wishes'>): boolean {
  return isMember(viewer) || sight.wishes
}

/** A person wishes, and votes: no console and no job does. */
export function canWish(actor: Viewer): actor is MemberViewer {
  return actor.kind === 'member'
}

/** Editors and organisers merge wishes, correct their words and close them. */
export function canTendWishes(actor: Viewer): boolean {
  return holds(actor, 'EDITOR') || holds(actor, 'COORDINATOR')
}

/** Who wished is for organisers. */
export function canSeeWishers(viewer: Viewer): boolean {
  return holds(viewer, 'ORGANISER')
}
