import { isMember } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { canHost } from '@/lib/nights/policy'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import type { NightOnPlan } from './types'

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
