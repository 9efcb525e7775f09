import { canAnswer, canDecideOn, canReview } from '@/lib/activity/policy'
import { canWriteTexts } from '@/lib/texts/policy'
import { canDecide, canVouch } from '@/lib/applications/policy'
import { canSeeAttendance } from '@/lib/attendance/policy'
import { canEndSessions, canMakeLink } from '@/lib/auth/links/policy'
import { ROLES, type MemberViewer, type Role, type Viewer } from '@/lib/auth/types'
import { canSeeBackups } from '@/lib/backups/policy'
import { canCorrect } from '@/lib/checkins/corrections/policy'
import { leadsEvenings } from '@/lib/checkins/hosting/policy'
import { canSee } from '@/lib/checkins/policy'
import type { NightOnPlan } from '@/lib/checkins/types'
import { canAllow, canManageClaims } from '@/lib/claims/policy'
import { canManageCommunity, canRequirePasskey } from '@/lib/communities/policy'
import type { VisitorSight } from '@/lib/communities/types'
import { canJudge, canWorkOnNames } from '@/lib/compliance/policy'
import { canMark } from '@/lib/deadlines/policy'
import { canDecideNights } from '@/lib/detection/found/policy'
import { canSeeDraws } from '@/lib/draws/policy'
import { canAssign, canHave, canSeeDuties } from '@/lib/duties/policy'
import { canImportLog, canReadLog, canSendTo } from '@/lib/logs/policy'
import { canGain, canMatch, canMerge, canResolve } from '@/lib/matching/policy'
import {
  canChangeStatus,
  canGrant,
  canManagePeople,
  canReadDirectory,
  seesKept,
} from '@/lib/members/policy'
import { canMoveIn } from '@/lib/moving-in/policy'
import { canManageRules, canReadRules, canReadVerdict } from '@/lib/naming/policy'
import { canHost, canPlan } from '@/lib/nights/policy'
import { canForgetApplicants, canHandleData } from '@/lib/privacy/policy'
import { canAdjust, canManageQuotas, canReadQuota } from '@/lib/quotas/policy'
import { canRecordBringing, canRefer, canSeeTree } from '@/lib/referrals/policy'
import { canUseRosters } from '@/lib/rosters/policy'
import { canManageSeats, canSeePlace } from '@/lib/seats/policy'
import { canSeeAnswers } from '@/lib/speaker-draws/policy'
import { audienceOf } from '@/lib/talks/policy'
import { canNoteFromLog } from '@/lib/talks/promises/policy'
import {
  canAnswerQuestions,
  canAsk,
  canReadQuestions,
  canSeeAskers,
  canTendQuestions,
} from '@/lib/talks/questions/policy'
import { canTieTalks } from '@/lib/talks/series/policy'
import { canReadWishes, canSeeWishers, canTendWishes, canWish } from '@/lib/talks/wishes/policy'
import { canPublish, canReadDrafts } from '@/lib/transcripts/policy'

/**
 * What each role may do, asked of the rooms' own policies with a viewer of that role. A row stands for all
 * policies that it names: a test holds that they agree for every role, and that every policy is on a row.
 */

type Policy = readonly [name: string, may: (viewer: Viewer) => boolean]

export const HOLDERS = ['VISITOR', 'MEMBER', ...ROLES] as const
export type Holder = (typeof HOLDERS)[number]

const SOMEONE = '00000000-0000-7000-8000-000000000001'
const ITSELF = '00000000-0000-7000-8000-000000000002'
/** Another member, with no duty and as an organiser. */
const member = { id: SOMEONE, ids: [SOMEONE], roles: [] as readonly Role[] }
const organiser = { ...member, roles: ['ORGANISER'] as readonly Role[] }
const ownFile = (viewer: Viewer) => ({
  createdById: viewer.kind === 'member' ? viewer.memberId : null,
})
const DUTIES = ['EDITOR', 'HOST', 'COORDINATOR'] as const

/** The night decides nothing but who hosts it, and what its talk lets be seen. */
const night = { hostId: SOMEONE, opener: 'OWN_HOST' } as const
/** A talk for members that another member gives. */
const talk = { visibility: 'MEMBERS', speakerId: SOMEONE, hostId: SOMEONE } as const
const openNight = (plan: boolean) =>
  ({
    ...night,
    speakerId: null,
    visibility: 'PUBLIC',
    openToVisitors: plan,
  }) as unknown as NightOnPlan

export const ACTS = [
  'seeEvenings',
  'seeMembers',
  'read',
  'refer',
  'seeKept',
  'edit',
  'host',
  'hostAny',
  'plan',
  'tendWishes',
  'people',
  'names',
  'newcomers',
  'activity',
  'duties',
  'settings',
  'organisers',
] as const
export type Act = (typeof ACTS)[number]

export function policiesOf(
  sight: Pick<VisitorSight, 'plan'>,
): Readonly<Record<Act, readonly Policy[]>> {
  return {
    seeEvenings: [['checkins canSee', (viewer) => canSee(viewer, openNight(sight.plan))]],
    seeMembers: [
      ['talks audienceOf', (viewer) => audienceOf(viewer) !== 'VISITOR'],
      ['draws canSeeDraws', canSeeDraws],
      ['talks/questions canReadQuestions', (viewer) => canReadQuestions(viewer, talk)],
    ],
    read: [
      ['members canReadDirectory', canReadDirectory],
      ['naming canReadRules', canReadRules],
      ['activity canAnswer', canAnswer],
      ['talks/wishes canWish', canWish],
      ['talks/questions canAsk', canAsk],
      ['talks/wishes canReadWishes', (viewer) => canReadWishes(viewer, { wishes: false })],
    ],
    refer: [
      ['referrals canRefer', canRefer],
      ['applications canVouch', canVouch],
    ],
    seeKept: [
      ['talks audienceOf', (viewer) => audienceOf(viewer) === 'DESK'],
      ['duties canSeeDuties', canSeeDuties],
    ],
    edit: [
      ['transcripts canReadDrafts', canReadDrafts],
      ['transcripts canPublish', canPublish],
      ['detection/found canDecideNights', canDecideNights],
      ['logs canReadLog', canReadLog],
      ['logs canImportLog', canImportLog],
      ['logs canSendTo', (viewer) => canSendTo(viewer, ownFile(viewer))],
      ['matching canResolve', canResolve],
    ],
    host: [
      ['nights canHost', (viewer) => canHost(viewer, { ...night, opener: 'HOSTS' })],
      ['checkins/hosting leadsEvenings', leadsEvenings],
    ],
    hostAny: [['nights canHost', (viewer) => canHost(viewer, night)]],
    plan: [
      ['nights canPlan', canPlan],
      ['speaker-draws canSeeAnswers', canSeeAnswers],
      ['duties canAssign', canAssign],
      ['duties canHave', (viewer) => canHave(viewer, 'COORDINATOR')],
      ['deadlines canMark', canMark],
    ],
    tendWishes: [
      ['talks/wishes canTendWishes', canTendWishes],
      ['talks/questions canTendQuestions', canTendQuestions],
      ['talks/series canTieTalks', canTieTalks],
    ],
    people: [
      ['members canManagePeople', canManagePeople],
      ['members seesKept', seesKept],
      ['attendance canSeeAttendance', canSeeAttendance],
      ['checkins/corrections canCorrect', canCorrect],
      ['talks/promises canNoteFromLog', canNoteFromLog],
      ['talks/wishes canSeeWishers', canSeeWishers],
      ['talks/questions canSeeAskers', (viewer) => canSeeAskers(viewer, talk)],
      ['talks/questions canAnswerQuestions', (viewer) => canAnswerQuestions(viewer, talk)],
      ['members canChangeStatus', (viewer) => canChangeStatus(viewer, member)],
      ['matching canMatch', canMatch],
      ['matching canMerge', (viewer) => canMerge(viewer, member)],
      ['rosters canUseRosters', canUseRosters],
      ['moving-in canMoveIn', canMoveIn],
      ['claims canManageClaims', canManageClaims],
      ['claims canAllow', (viewer) => canAllow(viewer, member)],
      ['auth/links canMakeLink', (viewer) => canMakeLink(viewer, member)],
      ['auth/links canEndSessions', (viewer) => canEndSessions(viewer, member)],
      ['privacy canHandleData', (viewer) => canHandleData(viewer, member)],
    ],
    names: [
      ['compliance canWorkOnNames', canWorkOnNames],
      ['compliance canJudge', (viewer) => canJudge(viewer, SOMEONE)],
      ['naming canManageRules', canManageRules],
      ['naming canReadVerdict', (viewer) => canReadVerdict(viewer, SOMEONE)],
    ],
    newcomers: [
      ['applications canDecide', canDecide],
      ['privacy canForgetApplicants', canForgetApplicants],
      ['seats canManageSeats', canManageSeats],
      ['seats canSeePlace', (viewer) => canSeePlace(viewer, SOMEONE)],
      ['referrals canSeeTree', canSeeTree],
      ['referrals canRecordBringing', canRecordBringing],
      ['quotas canManageQuotas', canManageQuotas],
      ['quotas canReadQuota', (viewer) => canReadQuota(viewer, SOMEONE)],
      ['quotas canAdjust', (viewer) => canAdjust(viewer, SOMEONE)],
    ],
    activity: [
      ['activity canReview', canReview],
      ['activity canDecideOn', (viewer) => canDecideOn(viewer, SOMEONE)],
    ],
    duties: [
      ['members canGrant', (viewer) => DUTIES.every((role) => canGrant(viewer, role))],
      ['matching canGain', (viewer) => canGain(viewer, DUTIES)],
    ],
    settings: [
      ['communities canManageCommunity', canManageCommunity],
      ['texts canWriteTexts', canWriteTexts],
    ],
    organisers: [
      ['members canGrant', (viewer) => canGrant(viewer, 'ORGANISER') && canGrant(viewer, 'OWNER')],
      ['communities canRequirePasskey', canRequirePasskey],
      ['backups canSeeBackups', canSeeBackups],
      ['members canChangeStatus', (viewer) => canChangeStatus(viewer, organiser)],
      ['matching canMerge', (viewer) => canMerge(viewer, organiser)],
      ['claims canAllow', (viewer) => canAllow(viewer, organiser)],
      ['auth/links canMakeLink', (viewer) => canMakeLink(viewer, organiser)],
      ['auth/links canEndSessions', (viewer) => canEndSessions(viewer, organiser)],
      ['privacy canHandleData', (viewer) => canHandleData(viewer, organiser)],
    ],
  }
}

export type Capability = {
  readonly act: Act
  /** Who may; the others may not. */
  readonly holders: ReadonlySet<Holder>
}

/** The table, row by row, as the policies answer now. */
export function capabilities(sight: Pick<VisitorSight, 'plan'>): readonly Capability[] {
  const policies = policiesOf(sight)
  return ACTS.map((act) => {
    const may = (holder: Holder) => policies[act].every(([, asked]) => asked(viewerAs(holder)))
    return { act, holders: new Set(HOLDERS.filter(may)) }
  })
}

/** A viewer who holds this role and no other. */
export function viewerAs(holder: Holder): Viewer {
  if (holder === 'VISITOR') return { kind: 'visitor' }
  const roles = holder === 'MEMBER' ? [] : [holder]
  const nowhere = { groupId: SOMEONE, locale: null, sessionId: null, signedInAt: null }
  return {
    kind: 'member',
    memberId: ITSELF,
    displayName: '',
    roles,
    ...nowhere,
  } satisfies MemberViewer
}
