import type { Viewer } from '@/lib/auth/types'
import { canPlan } from '@/lib/nights/policy'

/** Coordinators and organisers see who is in a draw, who was asked and who said no. Hosts and members do not. */
export function canSeeAnswers(viewer: Viewer): boolean {
  return canPlan(viewer)
}
