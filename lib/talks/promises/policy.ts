import type { Viewer } from '@/lib/auth/types'
import { canReadLog } from '@/lib/logs/policy'
import { canPlan } from '@/lib/nights/policy'

/** Coordinators note promises; from a message of the log those of them who may read it. */
export function canNoteFromLog(viewer: Viewer): boolean {
  return canPlan(viewer) && canReadLog(viewer)
}
