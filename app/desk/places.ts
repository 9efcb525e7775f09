import { canReview } from '@/lib/activity/policy'
import { canDecide } from '@/lib/applications/policy'
import { canSeeAttendance } from '@/lib/attendance/policy'
import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { canManageClaims } from '@/lib/claims/policy'
import { canManageCommunity } from '@/lib/communities/policy'
import { canWorkOnNames } from '@/lib/compliance/policy'
import { canDecideNights } from '@/lib/detection/found/policy'
import { canSeeDuties } from '@/lib/duties/policy'
import { canImportLog } from '@/lib/logs/policy'
import { canMatch } from '@/lib/matching/policy'
import { canManagePeople } from '@/lib/members/policy'
import { canUseRosters } from '@/lib/rosters/policy'
import { canManageRules } from '@/lib/naming/policy'
import { canManageQuotas } from '@/lib/quotas/policy'
import { canSeeTree } from '@/lib/referrals/policy'
import { canPlan } from '@/lib/nights/policy'
import { canManageSeats } from '@/lib/seats/policy'
import { canTendWishes } from '@/lib/talks/wishes/policy'

export type DeskPlace =
  | 'tonight'
  | 'plan'
  | 'duties'
  | 'wishes'
  | 'speakers'
  | 'import'
  | 'found'
  | 'people'
  | 'same-person'
  | 'rosters'
  | 'groups'
  | 'moving-in'
  | 'names'
  | 'rules'
  | 'activity'
  | 'attendance'
  | 'applications'
  | 'seats'
  | 'referrals'
  | 'tree'
  | 'settings'

export type DeskShelf = 'nights' | 'newcomers' | 'people' | 'names' | 'settings'

/** What the desk shows of itself, by duty, in order. */
export function deskPlaces(viewer: Viewer): readonly DeskPlace[] {
  const organises = canManagePeople(viewer)
  const may: readonly (readonly [DeskPlace, boolean])[] = [
    ['tonight', holds(viewer, 'HOST') || holds(viewer, 'COORDINATOR')],
    ['plan', canPlan(viewer)],
    ['duties', canSeeDuties(viewer)],
    ['wishes', canTendWishes(viewer)],
    ['speakers', canPlan(viewer)],
    ['import', canImportLog(viewer)],
    ['found', canDecideNights(viewer)],
    ['applications', canDecide(viewer)],
    ['seats', canManageSeats(viewer)],
    ['referrals', canManageQuotas(viewer)],
    ['tree', canSeeTree(viewer)],
    ['people', organises],
    ['attendance', canSeeAttendance(viewer)],
    ['same-person', canMatch(viewer)],
    ['groups', organises],
    ['rosters', canUseRosters(viewer)],
    ['moving-in', canManageClaims(viewer)],
    ['names', canWorkOnNames(viewer)],
    ['activity', canReview(viewer)],
    ['rules', canManageRules(viewer)],
    ['settings', canManageCommunity(viewer)],
  ]
  return may.flatMap(([place, allowed]) => (allowed ? [place] : []))
}

/** The shelf a place stands on in the desk's navigation. */
export function shelfOf(place: DeskPlace): DeskShelf {
  if (place === 'settings') return 'settings'
  if (PEOPLE.includes(place)) return 'people'
  if (NEWCOMERS.includes(place)) return 'newcomers'
  return NAMES.includes(place) ? 'names' : 'nights'
}

const PEOPLE: readonly DeskPlace[] = [
  'people',
  'attendance',
  'same-person',
  'rosters',
  'groups',
  'moving-in',
]
const NAMES: readonly DeskPlace[] = ['names', 'rules', 'activity']
const NEWCOMERS: readonly DeskPlace[] = ['applications', 'seats', 'referrals', 'tree']
