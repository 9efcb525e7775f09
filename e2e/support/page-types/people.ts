import { revealReview } from '@/lib/activity/reviews/commands'
import type { DemoRole } from '@/lib/auth/demo/schema'
import { readable } from '@/lib/db/transaction'
import { createMember } from '@/e2e/support/fixtures/evenings'
import { createReview } from '@/e2e/support/fixtures/reviews'

/** The pages of people, rosters, groups and activity, with who looks at them. */
export const PEOPLE_PAGES = {
  members: 'MEMBER',
  'members found': 'MEMBER',
  member: 'MEMBER',
  'own preview': 'MEMBER',
  'own data': 'MEMBER',
  'own leave': 'MEMBER',
  'own group': 'MEMBER',
  'own review': 'MEMBER',
  'draw to come': 'MEMBER',
  'draw revealed': 'MEMBER',
  people: 'ORGANISER',
  'new person': 'ORGANISER',
  person: 'ORGANISER',
  "person's data": 'ORGANISER',
  'merge to choose': 'ORGANISER',
  'merge to confirm': 'ORGANISER',
  split: 'ORGANISER',
  'same person': 'ORGANISER',
  'unclaimed labels': 'ORGANISER',
  'label to claim': 'ORGANISER',
  rosters: 'ORGANISER',
  'new roster': 'ORGANISER',
  'roster to decide': 'ORGANISER',
  'roster applied': 'ORGANISER',
  'two rosters': 'ORGANISER',
  groups: 'ORGANISER',
  settings: 'ORGANISER',
  'community settings': 'ORGANISER',
  'texts to paste': 'ORGANISER',
  'text to write': 'ORGANISER',
  'mails of the app': 'ORGANISER',
  'mail to write': 'ORGANISER',
  'desk sign-in': 'OWNER',
  'visitor settings': 'ORGANISER',
  'group settings': 'ORGANISER',
  'group to close': 'ORGANISER',
  'role settings': 'ORGANISER',
  sending: 'ORGANISER',
  keys: 'OWNER',
  backups: 'OWNER',
  'time zone': 'ORGANISER',
  'time zone tried': 'ORGANISER',
  'evening settings': 'ORGANISER',
  'holiday settings': 'ORGANISER',
  'evenings tried': 'ORGANISER',
  attendance: 'ORGANISER',
  'attendance by evening': 'ORGANISER',
  'attendance of an evening': 'HOST',
  'presence to correct': 'ORGANISER',
  'disputed evenings': 'ORGANISER',
  activity: 'ORGANISER',
  'review to reveal': 'ORGANISER',
  'review asked': 'ORGANISER',
  'review closed': 'ORGANISER',
  'activity policy': 'ORGANISER',
  'activity evidence': 'ORGANISER',
} as const satisfies Readonly<Record<string, DemoRole>>

type PeoplePage = keyof typeof PEOPLE_PAGES

/** Who looks at a page that differs by member, instead of the first holder of the role. */
type Owners = Partial<Readonly<Record<PeoplePage, string>>>

export async function peopleAddresses(): Promise<{
  readonly addresses: Record<PeoplePage, string>
  readonly owners: Owners
}> {
  const [member, twin] = [await createMember(), await createMember()]
  const { waiting, asked, closed } = await reviews()
  const { preview, compared, label, speaker } = await demoRecords()
  const [from = '', to = ''] = compared
  const attended = await readable().checkIn.findFirstOrThrow({
    where: { via: 'LOG', member: { status: 'ACTIVE' }, night: { startsAt: { lt: new Date() } } },
    orderBy: { at: 'desc' },
  })
  return {
    owners: { ...(await busyMembers()), 'own review': asked.memberId },
    addresses: {
      members: '/members',
      'members found': '/members?query=cp',
      member: `/members/${speaker}`,
      'own preview': '/me/preview',
      'own data': '/me/data',
      'own leave': '/me/leave',
      'own group': '/me/group',
      'own review': '/me/review',
      'draw to come': `/draws/${waiting.drawId}`,
      'draw revealed': `/draws/${closed.drawId}`,
      people: '/desk/people',
      'new person': '/desk/people/new',
      person: `/desk/people/${speaker}`,
      "person's data": `/desk/people/${speaker}/data`,
      'merge to choose': `/desk/people/${speaker}/merge`,
      'merge to confirm': `/desk/people/${member.id}/merge?other=${twin.id}`,
      split: `/desk/people/${speaker}/split`,
      'same person': '/desk/same-person',
      'unclaimed labels': '/desk/same-person?view=unlinked',
      'label to claim': `/desk/same-person?view=unlinked&alias=${label}`,
      rosters: '/desk/rosters',
      'new roster': '/desk/rosters/new',
      'roster to decide': `/desk/rosters/${preview}`,
      'roster applied': `/desk/rosters/${to}`,
      'two rosters': `/desk/rosters/compare?from=${from}&to=${to}`,
      groups: '/desk/groups',
      settings: '/desk/settings',
      'community settings': '/desk/settings/community',
      'texts to paste': '/desk/settings/texts',
      'text to write': '/desk/settings/texts/PREVIEW',
      'mails of the app': '/desk/settings/mails',
      'mail to write': '/desk/settings/mails/sign-in',
      'desk sign-in': '/desk/settings/sign-in',
      'visitor settings': '/desk/settings/visitors',
      'group settings': '/desk/settings/groups',
      'group to close': `/desk/settings/groups/${(await readable().group.findFirstOrThrow()).id}`,
      'role settings': '/desk/settings/roles',
      sending: '/desk/settings/sending',
      keys: '/desk/settings/keys',
      backups: '/desk/settings/backups',
      'time zone': '/desk/settings/time-zone',
      'time zone tried': '/desk/settings/time-zone?timeZone=Europe/Berlin',
      'evening settings': '/desk/settings/evenings',
      'holiday settings': '/desk/settings/holidays',
      'evenings tried': `/desk/settings/evenings?${WEEK}`,
      attendance: '/desk/attendance',
      'attendance by evening': '/desk/attendance/grid',
      'attendance of an evening': `/desk/attendance/nights/${attended.nightId}`,
      'presence to correct': `/desk/attendance/nights/${attended.nightId}?member=${attended.memberId}`,
      'disputed evenings': '/desk/attendance/disputes',
      activity: '/desk/activity',
      'review to reveal': `/desk/activity/reviews/${waiting.id}`,
      'review asked': `/desk/activity/reviews/${asked.id}`,
      'review closed': `/desk/activity/reviews/${closed.id}`,
      'activity policy': `/desk/activity/policy?${TERMS}`,
      'activity evidence': `/desk/activity/people/${speaker}`,
    },
  }
}

/** A week of evenings to be tried, on other days and later. */
const WEEK = new URLSearchParams([
  ['weekday', '2'],
  ['weekday', '4'],
  ['clocks.checkInOpens', '20:10'],
  ['clocks.checkInCloses', '20:40'],
  ['clocks.starts', '20:30'],
  ['clocks.questions', '21:15'],
  ['clocks.ends', '22:00'],
  ['opener', 'OWN_HOST'],
  ['catchUpDays', '14'],
  ['effectiveFrom', '2099-01-05'],
]).toString()

/** A policy to be tried. */
const TERMS = new URLSearchParams({
  windowDays: '28',
  seats: '4',
  speakerImmunityDays: '365',
  newcomerDays: '30',
  answerDays: '7',
}).toString()

/** The demo's own two reviews, and one in which a member is asked. */
async function reviews() {
  const db = readable()
  const inState = (state: 'COMMITTED' | 'CLOSED') =>
    db.activityReview.findFirstOrThrow({ where: { state }, orderBy: { createdAt: 'asc' } })
  const { reviewId } = await createReview()
  await revealReview({ kind: 'console' }, { reviewId })
  const drawn = { reviewId, place: { not: null } }
  const answerBy = new Date(Date.now() + 7 * 86_400_000)
  await db.reviewCandidate.updateMany({ where: drawn, data: { askedAt: new Date(), answerBy } })
  const { memberId } = await db.reviewCandidate.findFirstOrThrow({ where: drawn })
  return {
    waiting: await inState('COMMITTED'),
    asked: { id: reviewId, memberId },
    closed: await inState('CLOSED'),
  }
}

async function demoRecords() {
  const db = readable()
  const first = await db.roster.findFirstOrThrow({
    where: { state: 'APPLIED' },
    orderBy: { createdAt: 'asc' },
  })
  const ofGroup = { groupId: first.groupId }
  const preview = await db.roster.findFirstOrThrow({
    where: { ...ofGroup, state: 'PREVIEW' },
    orderBy: { createdAt: 'asc' },
  })
  const applied = await db.roster.findMany({
    where: { ...ofGroup, state: 'APPLIED' },
    orderBy: { takenAt: 'asc' },
    take: 2,
  })
  const label = await db.logPerson.findFirstOrThrow({ where: { memberId: null } })
  const speaker = await db.member.findFirstOrThrow({
    where: { talks: { some: { transcript: { state: 'PUBLISHED' } } }, status: 'ACTIVE' },
    orderBy: { id: 'asc' },
  })
  return {
    preview: preview.id,
    compared: applied.map(({ id }) => id),
    label: label.id,
    speaker: speaker.id,
  }
}

/** A member with a leave, and one who asked to move. */
async function busyMembers() {
  const db = readable()
  const away = await db.statusEvent.findFirstOrThrow({
    where: { kind: 'ON_LEAVE', member: { status: 'ACTIVE' } },
    orderBy: { at: 'asc' },
  })
  const moving = await db.groupTransfer.findFirstOrThrow({
    where: { state: 'ASKED' },
    orderBy: { askedAt: 'asc' },
  })
  return { 'own leave': away.memberId, 'own group': moving.memberId }
}
