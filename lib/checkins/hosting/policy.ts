import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'

/** Who leads evenings as such: the screen says so to them on an evening without a talk. */
export function leadsEvenings(viewer: Viewer): boolean {
  return holds(viewer, 'HOST') || holds(viewer, 'COORDINATOR')
}
