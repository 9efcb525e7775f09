import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import type { EveningOpener } from './templates/types'

/** Coordinators and organisers change the plan. */
export function canPlan(actor: Viewer): boolean {
  return holds(actor, 'COORDINATOR')
}

/**
 * Steering an evening and checking others in: coordinators, organisers, who hosts it, and every host where the
 * group says so or the evening has no host.
 */
export function canHost(
  actor: Viewer,
  night: { readonly hostId: string | null; readonly opener: EveningOpener },
): boolean {
  if (holds(actor, 'COORDINATOR')) return true
  if (actor.kind === 'member' && night.hostId === actor.memberId) return true
  return holds(actor, 'HOST') && (night.opener === 'HOSTS' || night.hostId === null)
}
