import { decide } from '@/lib/applications/decide/commands'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { DemoRole } from '@/lib/auth/demo/schema'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { createClaims } from '@/e2e/support/fixtures/claims'
import { createMember } from '@/e2e/support/fixtures/evenings'
import {
  createFullGroup,
  createApplicant,
  createUnansweredReview,
  createWaitlisted,
} from '@/e2e/support/fixtures/seats'

/** The pages of referrals, applications, seats and the tree, with who looks at them. */
export const NEWCOMER_PAGES = {
  apply: 'VISITOR',
  'apply by a link': 'VISITOR',
  'apply by a link that is gone': 'VISITOR',
  'mailed link to open': 'VISITOR',
  'claims closed': 'VISITOR',
  'nickname to claim': 'VISITOR',
  'getting in': 'ORGANISER',
  'inviting by mail': 'ORGANISER',
  'inviting by links': 'ORGANISER',
  'claims to decide': 'ORGANISER',
  'claims not said yet': 'ORGANISER',
  'own application': 'APPLICANT',
  'own application wait-listed': 'VISITOR',
  'own application asked': 'VISITOR',
  'own application unproven': 'VISITOR',
  'how seats are given': 'MEMBER',
  'own referrals': 'MEMBER',
  'own quota': 'MEMBER',
  'new referral': 'MEMBER',
  'own referral': 'MEMBER',
  'who waits for a voucher': 'MEMBER',
  'applicant to vouch for': 'MEMBER',
  applications: 'ORGANISER',
  'applications wait-listed': 'ORGANISER',
  'applications held back': 'ORGANISER',
  'applications decided': 'ORGANISER',
  application: 'ORGANISER',
  'application admitted': 'ORGANISER',
  'application wait-listed': 'ORGANISER',
  'application decided, unnotified': 'ORGANISER',
  'application held back': 'ORGANISER',
  'applicant to forget': 'ORGANISER',
  seats: 'ORGANISER',
  'seat policy': 'ORGANISER',
  planner: 'ORGANISER',
  'planner with a pair': 'ORGANISER',
  numbers: 'ORGANISER',
  quotas: 'ORGANISER',
  'quota of a member': 'ORGANISER',
  'quota policy': 'ORGANISER',
  'family tree': 'ORGANISER',
  'family tree drawn': 'ORGANISER',
  'family tree found': 'ORGANISER',
  'member in the family tree': 'ORGANISER',
} as const satisfies Readonly<Record<string, DemoRole>>

type NewcomerPage = keyof typeof NEWCOMER_PAGES

export async function newcomerAddresses(): Promise<{
  readonly addresses: Record<NewcomerPage, string>
  readonly owners: Partial<Readonly<Record<NewcomerPage, string>>>
  /** Whose application the browser looks after instead. */
  readonly applicants: Partial<Readonly<Record<NewcomerPage, string>>>
}> {
  const { referral, token } = await aReferral()
  const full = await aFullHouse()
  const claims = await createClaims()
  const { noted, vouching, admitted, busy, bringer } = await demoRecords()
  const owner = referral.referrerId
  return {
    owners: { 'own referral': owner, 'own referrals': busy, 'own quota': busy },
    applicants: {
      'own application wait-listed': full.waits,
      'own application asked': full.asked,
      'own application unproven': full.unproven,
    },
    addresses: {
      apply: '/apply',
      'apply by a link': `/apply?link=${token}`,
      'apply by a link that is gone': '/apply?link=gone',
      'mailed link to open': '/application/open?token=unknown',
      'claims closed': '/claim?in=another',
      'nickname to claim': claims.find,
      'getting in': '/desk/moving-in',
      'inviting by mail': '/desk/moving-in/mail',
      'inviting by links': '/desk/moving-in/links',
      'claims to decide': '/desk/moving-in/claims',
      'claims not said yet': '/desk/moving-in/claims?view=unsaid',
      'own application': '/application',
      'own application wait-listed': '/application',
      'own application asked': '/application',
      'own application unproven': '/application',
      'how seats are given': '/seats',
      'own referrals': '/referrals',
      'own quota': '/referrals/quota',
      'new referral': '/referrals/new',
      'own referral': `/referrals/${referral.id}`,
      'who waits for a voucher': '/referrals/waiting',
      'applicant to vouch for': `/referrals/waiting/${vouching}`,
      applications: '/desk/applications',
      'applications wait-listed': '/desk/applications?shelf=WAITLISTED',
      'applications held back': '/desk/applications?shelf=HELD',
      'applications decided': '/desk/applications?shelf=DECIDED',
      application: `/desk/applications/${noted}`,
      'application admitted': `/desk/applications/${admitted}`,
      'application wait-listed': `/desk/applications/${full.waits}`,
      'application decided, unnotified': `/desk/applications/${full.unnotified}`,
      'application held back': `/desk/applications/${full.quarantined}`,
      'applicant to forget': `/desk/applications/${noted}/forget`,
      seats: '/desk/seats',
      'seat policy': '/desk/seats/policy',
      planner: '/desk/seats/planner',
      'planner with a pair': `/desk/seats/planner?review=${full.reviewId}`,
      numbers: '/desk/seats/numbers',
      quotas: '/desk/referrals',
      'quota of a member': `/desk/referrals/${busy}`,
      'quota policy': '/desk/referrals/policy',
      'family tree': '/desk/tree',
      'family tree drawn': '/desk/tree?view=drawing',
      'family tree found': '/desk/tree?q=a',
      'member in the family tree': `/desk/tree?who=${bringer}`,
    },
  }
}

/** A full group under review, with an applicant in every state that shows more than the default. */
async function aFullHouse() {
  const { groupId, referrer } = await createFullGroup(2, '青舟')
  const db = readable()
  const { id: waits } = await createWaitlisted(groupId, 40, { referrer })
  const others = []
  for (let n = 0; n < 4; n += 1) others.push((await createApplicant(groupId, { referrer })).id)
  const [asked = '', unproven = '', unnotified = '', quarantined = ''] = others
  const at = toDate(now())
  const question = { kind: 'QUESTION' as const, text: '平时做哪一块？', at }
  await db.application.update({
    where: { id: asked },
    data: { state: 'ASKED', stateAt: at, events: { create: question } },
  })
  await db.application.update({
    where: { id: unproven },
    data: { state: 'PROVING', stateAt: at, provenAt: null },
  })
  const decided = await decide(
    { kind: 'console' },
    { applicationId: unnotified, version: 0, choice: 'WAITLISTED', reason: '等一等空席' },
  )
  if (!decided.ok) throw new Error(`Nothing was decided: ${decided.refusal.code}`)
  await db.application.update({ where: { id: quarantined }, data: { suspicions: ['LINKS'] } })
  return {
    waits,
    asked,
    unproven,
    unnotified,
    quarantined,
    reviewId: await createUnansweredReview(groupId),
  }
}

/** A link that can be used, and whose it is. */
async function aReferral() {
  const db = readable()
  const { id: groupId } = await db.group.findFirstOrThrow({ orderBy: { position: 'asc' } })
  const { id: referrerId, displayName: showAs } = await createMember({ groupId })
  const token = newToken()
  const referral = await db.referral.create({
    data: {
      referrerId,
      groupId,
      showAs,
      name: '桑榆晚',
      company: '南窗科技',
      position: '产品',
      nickname: '桑榆晚-南窗科技-产品',
      howKnown: '一起做过对账',
      sent: 1,
      tokenHash: hashToken(token),
      expiresAt: toDate(now().add({ hours: 24 * 14 })),
    },
    select: { id: true, referrerId: true },
  })
  return { referral, token }
}

/** Who waits in the demo, the member who referred busiest, and one who brought others. */
async function demoRecords() {
  const db = readable()
  const noted = await db.applicationNote.findFirstOrThrow({
    where: { application: { state: 'WAITING' } },
    orderBy: { at: 'asc' },
  })
  const vouching = await db.application.findFirstOrThrow({
    where: { state: 'VOUCHING', suspicions: { isEmpty: true }, forgottenAt: null },
    orderBy: { submittedAt: 'asc' },
  })
  const admitted = await db.application.findFirstOrThrow({
    where: { state: 'ADMITTED', memberId: { not: null } },
    orderBy: { submittedAt: 'asc' },
  })
  const brought = await db.referral.findFirstOrThrow({
    where: { state: 'ADMITTED', admittedId: { not: null } },
    orderBy: { createdAt: 'asc' },
  })
  const [busiest] = await db.quotaEntry.groupBy({
    by: ['memberId'],
    where: { member: { status: 'ACTIVE', email: { endsWith: '@yehua.example' } } },
    _count: { id: true },
    orderBy: [{ _count: { id: 'desc' } }, { memberId: 'asc' }],
    take: 1,
  })
  if (busiest === undefined) throw new Error('No member of the demo has a quota.')
  const [admittedId, notedId] = [admitted.id, noted.applicationId]
  return {
    noted: notedId,
    vouching: vouching.id,
    admitted: admittedId,
    busy: busiest.memberId,
    bringer: brought.referrerId,
  }
}
