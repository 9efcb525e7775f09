import { holds, isMember } from '@/lib/auth/roles'
import type { Actor, Viewer } from '@/lib/auth/types'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import type { NightOnPlan } from './types'

/**
 * Steering an evening and checking others in: coordinators, organisers, who hosts it, and every host where the
 * group says so or the evening has no host.
 */
export function canHost(actor: Actor, night: Pick<NightOnPlan, 'hostId' | 'opener'>): boolean {
  if (holds(actor, 'COORDINATOR')) return true
  if (actor.kind === 'member' && night.hostId === actor.memberId) return true
  return holds(actor, 'HOST') && (night.opener === 'HOSTS' || night.hostId === null)
}

/**
 * Whether the night exists for the viewer: as far as its talk does. Its own speaker and host always
 * know of it.
 */
export function canSee(viewer: Viewer, night: NightOnPlan): boolean {
  if (canHost(viewer, night)) return true
  if (viewer.kind === 'member' && night.speakerId === viewer.memberId) return true
  if (!isMember(viewer) && !night.openToVisitors) return false
  return night.visibility === null || visibleTo(audienceOf(viewer)).includes(night.visibility)
}
