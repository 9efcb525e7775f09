import type { Viewer } from '@/lib/auth/types'
import { canPlan } from '@/lib/nights/policy'

/** Coordinators and organisers say that a talk is announced, and that its speaker comes. */
export function canMark(actor: Viewer): boolean {
  return canPlan(actor)
}
