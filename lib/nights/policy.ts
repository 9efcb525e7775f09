import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Coordinators and organisers change the plan. */
export function canPlan(actor: Viewer): boolean {
  return holds(actor, 'COORDINATOR')
}
