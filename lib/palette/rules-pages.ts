import { canReview } from '@/lib/activity/policy'
import { canDecide } from '@/lib/applications/policy'
import { canSeeAttendance } from '@/lib/attendance/policy'
import { hasDesk, holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { canSeeBackups } from '@/lib/backups/policy'
import { leadsEvenings } from '@/lib/checkins/hosting/policy'
import { canManageClaims } from '@/lib/claims/policy'
import { canManageCommunity } from '@/lib/communities/policy'
import { canWorkOnNames } from '@/lib/compliance/policy'
import { canDecideNights } from '@/lib/detection/found/policy'
import { canSeeDuties } from '@/lib/duties/policy'
import { canImportLog } from '@/lib/logs/policy'
import { canMatch } from '@/lib/matching/policy'
import { canManagePeople } from '@/lib/members/policy'
import { canManageRules } from '@/lib/naming/policy'
import { canPlan } from '@/lib/nights/policy'
import { canManageQuotas } from '@/lib/quotas/policy'
import { canSeeTree } from '@/lib/referrals/policy'
import { canUseRosters } from '@/lib/rosters/policy'
import { canManageSeats } from '@/lib/seats/policy'
import { canNoteFromLog } from '@/lib/talks/promises/policy'
import { canTendWishes } from '@/lib/talks/wishes/policy'

type Page = {
  readonly kind: 'page' | 'action'
  readonly href: string
  readonly may: (viewer: Viewer) => boolean
}

const member = (viewer: Viewer) => viewer.kind === 'member'

const page = (href: string, may: Page['may'] = member): Page => ({ kind: 'page', href, may })
const action = (href: string, may: Page['may'] = member): Page => ({ kind: 'action', href, may })

/**
 * The pages without a record of their own, and what can be begun from one of them; those one opens most often
 * first. Each is named in both languages under `palette.pages`.
 */
export const PAGES = {
  tonight: page('/tonight'),
  schedule: page('/schedule'),
  archive: page('/archive'),
  wishes: page('/wishes'),
  members: page('/members'),
  me: page('/me'),
  waiting: page('/desk', hasDesk),
  deskTonight: page('/desk/tonight', leadsEvenings),
  scan: action('/desk/tonight/scan', leadsEvenings),
  plan: page('/desk/plan', canPlan),
  duties: page('/desk/duties', canSeeDuties),
  newDuty: action('/desk/duties/new', canPlan),
  thanks: action('/desk/duties/thanks', canSeeDuties),
  speakers: page('/desk/speakers', canPlan),
  offers: page('/desk/speakers/offers', canPlan),
  promises: page('/desk/speakers/promises', canPlan),
  notePromise: action('/desk/speakers/promises/new', canPlan),
  promisesLog: action('/desk/speakers/promises/log', canNoteFromLog),
  standbyList: page('/desk/speakers/standby', canPlan),
  drawnSpeakers: page('/desk/speakers/draws', canPlan),
  askSpeaker: action('/desk/speakers/ask', canPlan),
  planTalk: action('/desk/plan/new', canPlan),
  sharePlan: action('/desk/plan/share', canPlan),
  deskWishes: page('/desk/wishes', canTendWishes),
  import: action('/desk/import', canImportLog),
  found: page('/desk/found', canDecideNights),
  applications: page('/desk/applications', canDecide),
  seats: page('/desk/seats', canManageSeats),
  seatNumbers: page('/desk/seats/numbers', canManageSeats),
  seatPlanner: page('/desk/seats/planner', canManageSeats),
  quotas: page('/desk/referrals', canManageQuotas),
  tree: page('/desk/tree', canSeeTree),
  people: page('/desk/people', canManagePeople),
  addMember: action('/desk/people/new', canManagePeople),
  attendance: page('/desk/attendance', canSeeAttendance),
  attendanceGrid: page('/desk/attendance/grid', canSeeAttendance),
  disputes: page('/desk/attendance/disputes', canSeeAttendance),
  samePerson: page('/desk/same-person', canMatch),
  groups: page('/desk/groups', canManagePeople),
  rosters: page('/desk/rosters', canUseRosters),
  newRoster: action('/desk/rosters/new', canUseRosters),
  movingIn: page('/desk/moving-in', canManageClaims),
  claims: page('/desk/moving-in/claims', canManageClaims),
  inviteByMail: action('/desk/moving-in/mail', canManageClaims),
  inviteByLinks: action('/desk/moving-in/links', canManageClaims),
  names: page('/desk/names', canWorkOnNames),
  remind: action('/desk/names/remind?all=1', canWorkOnNames),
  reminders: page('/desk/names/reminders', canWorkOnNames),
  nameTrend: page('/desk/names/trend', canWorkOnNames),
  activity: page('/desk/activity', canReview),
  rulesDesk: page('/desk/rules', canManageRules),
  newRule: action('/desk/rules/new', canManageRules),
  checkNicknames: action('/desk/rules/check', canManageRules),
  knowledge: page('/desk/rules/knowledge', canManageRules),
  settings: page('/desk/settings', canManageCommunity),
  community: page('/desk/settings/community', canManageCommunity),
  evenings: page('/desk/settings/evenings', canManageCommunity),
  holidays: page('/desk/settings/holidays', canManageCommunity),
  bookingSettings: page('/desk/settings/bookings', canManageCommunity),
  drawSettings: page('/desk/settings/draws', canManageCommunity),
  groupSettings: page('/desk/settings/groups', canManageCommunity),
  roles: page('/desk/settings/roles', canManageCommunity),
  texts: page('/desk/settings/texts', canManageCommunity),
  mails: page('/desk/settings/mails', canManageCommunity),
  sending: page('/desk/settings/sending', canManageCommunity),
  keys: page('/desk/settings/keys', (viewer) => holds(viewer, 'OWNER')),
  backups: page('/desk/settings/backups', canSeeBackups),
  visitors: page('/desk/settings/visitors', canManageCommunity),
  deskSignIn: page('/desk/settings/sign-in', canManageCommunity),
  timeZone: page('/desk/settings/time-zone', canManageCommunity),
  referralPolicy: page('/desk/referrals/policy', canManageQuotas),
  seatPolicy: page('/desk/seats/policy', canManageSeats),
  activityPolicy: page('/desk/activity/policy', canReview),
  refer: action('/referrals/new'),
  referrals: page('/referrals'),
  vouch: page('/referrals/waiting'),
  rules: page('/rules'),
  subscribe: page('/subscribe'),
  profile: action('/me/profile'),
  visibility: page('/me/visibility'),
  ownEvenings: page('/me/evenings'),
  ownNames: page('/me/names'),
  devices: page('/me/devices'),
  data: page('/me/data'),
  ownGroup: page('/me/group'),
  leave: page('/me/leave'),
  book: action('/book'),
  standby: page('/me/standby'),
  ownDuties: page('/me/duties'),
  ownPromises: page('/me/promises'),
  asked: page('/asked'),
} as const satisfies Readonly<Record<string, Page>>

export type PageKey = keyof typeof PAGES
export const PAGE_KEYS = Object.keys(PAGES) as readonly PageKey[]

/** The pages that open for the viewer, in order. */
export function pagesFor(viewer: Viewer): readonly PageKey[] {
  return PAGE_KEYS.filter((key) => PAGES[key].may(viewer))
}
