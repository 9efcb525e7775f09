import { hasDesk, holds } from '@/lib/auth/roles'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { canPlan } from '@/lib/nights/policy'
import type { DutyKind } from './types'

/** Coordinators and organisers give duties. */
export function canAssign(actor: Viewer): boolean {
  return canPlan(actor)
}

/** All who have a role see who has which duty, so that each can take one over. */
export function canSeeDuties(viewer: Viewer): boolean {
  return hasDesk(viewer)
}

/** Who holds the role of a duty can have it. */
export function canHave(actor: Viewer, kind: DutyKind): actor is MemberViewer {
  return actor.kind === 'member' && holds(actor, kind)
}
