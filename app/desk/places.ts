import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { canDecideNights } from '@/lib/detection/policy'
import { canImportLog } from '@/lib/logs/policy'
import { canManagePeople } from '@/lib/members/policy'
import { canPlan } from '@/lib/schedule/policy'

export type DeskPlace = 'tonight' | 'plan' | 'import' | 'found' | 'people'

/** What the desk shows of itself, by duty, in order. */
export function deskPlaces(viewer: Viewer): readonly DeskPlace[] {
  const may: readonly (readonly [DeskPlace, boolean])[] = [
    ['tonight', holds(viewer, 'HOST') || holds(viewer, 'COORDINATOR')],
    ['plan', canPlan(viewer)],
    ['import', canImportLog(viewer)],
    ['found', canDecideNights(viewer)],
    ['people', canManagePeople(viewer)],
  ]
  return may.flatMap(([place, allowed]) => (allowed ? [place] : []))
}
