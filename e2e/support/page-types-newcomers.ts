import { hashToken, newToken } from '@/lib/auth/tokens'
import type { DemoRole } from '@/lib/auth/schema-demo'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { aMember } from './evenings'

/** The pages of referrals, applications, seats and the tree, with who looks at them. */
export const NEWCOMER_PAGES = {
  apply: 'VISITOR',
  'apply by a link': 'VISITOR',
  'apply by a link that is gone': 'VISITOR',
  'mailed link to open': 'VISITOR',
  'own application': 'APPLICANT',
  'how seats are given': 'MEMBER',
  'own referrals': 'MEMBER',
  'own quota': 'MEMBER',
  'new referral': 'MEMBER',
  'own referral': 'MEMBER',
  'who waits for a voucher': 'MEMBER',
  'somebody to vouch for': 'MEMBER',
  applications: 'ORGANISER',
  'applications wait-listed': 'ORGANISER',
  'applications held back': 'ORGANISER',
  'applications decided': 'ORGANISER',
  application: 'ORGANISER',
  'application admitted': 'ORGANISER',
  'applicant to forget': 'ORGANISER',
  seats: 'ORGANISER',
  'seat policy': 'ORGANISER',
  planner: 'ORGANISER',
  numbers: 'ORGANISER',
  quotas: 'ORGANISER',
  "somebody's quota": 'ORGANISER',
  'quota policy': 'ORGANISER',
  'family tree': 'ORGANISER',
  'family tree drawn': 'ORGANISER',
  'family tree found': 'ORGANISER',
} as const satisfies Readonly<Record<string, DemoRole>>

type NewcomerPage = keyof typeof NEWCOMER_PAGES

export async function newcomerAddresses(): Promise<{
  readonly addresses: Record<NewcomerPage, string>
  readonly owners: Partial<Readonly<Record<NewcomerPage, string>>>
}> {
  const { referral, token } = await aReferral()
  const { noted, vouching, admitted, busy } = await ofTheDemo()
  const owner = referral.referrerId
  return {
    owners: { 'own referral': owner, 'own referrals': busy, 'own quota': busy },
    addresses: {
      apply: '/apply',
      'apply by a link': `/apply?link=${token}`,
      'apply by a link that is gone': '/apply?link=gone',
      'mailed link to open': '/application/open?token=unknown',
      'own application': '/application',
      'how seats are given': '/seats',
      'own referrals': '/referrals',
      'own quota': '/referrals/quota',
      'new referral': '/referrals/new',
      'own referral': `/referrals/${referral.id}`,
      'who waits for a voucher': '/referrals/waiting',
      'somebody to vouch for': `/referrals/waiting/${vouching}`,
      applications: '/desk/applications',
      'applications wait-listed': '/desk/applications?shelf=WAITLISTED',
      'applications held back': '/desk/applications?shelf=HELD',
      'applications decided': '/desk/applications?shelf=DECIDED',
      application: `/desk/applications/${noted}`,
      'application admitted': `/desk/applications/${admitted}`,
      'applicant to forget': `/desk/applications/${noted}/forget`,
      seats: '/desk/seats',
      'seat policy': '/desk/seats/policy',
      planner: '/desk/seats/planner',
      numbers: '/desk/seats/numbers',
      quotas: '/desk/referrals',
      "somebody's quota": `/desk/referrals/${busy}`,
      'quota policy': '/desk/referrals/policy',
      'family tree': '/desk/tree',
      'family tree drawn': '/desk/tree?view=drawing',
      'family tree found': '/desk/tree?q=a',
    },
  }
}

/** A link that can be used, and whose it is. */
async function aReferral() {
  const db = readable()
  const { id: groupId } = await db.group.findFirstOrThrow({ orderBy: { position: 'asc' } })
  const { id: referrerId, displayName: showAs } = await aMember({ groupId })
  const token = newToken()
  const referral = await db.referral.create({
    data: {
      ...{ referrerId, groupId, showAs, name: '桑榆晚', company: '南窗科技', position: '产品' },
      ...{ nickname: '桑榆晚-南窗科技-产品', howKnown: '一起做过对账', sent: 1 },
      ...{ tokenHash: hashToken(token), expiresAt: toDate(now().add({ hours: 24 * 14 })) },
    },
    select: { id: true, referrerId: true },
  })
  return { referral, token }
}

/** Who waits in the demo, and the member who referred most. */
async function ofTheDemo() {
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
  const [most] = await db.quotaEntry.groupBy({
    by: ['memberId'],
    where: { member: { status: 'ACTIVE' } },
    _count: { id: true },
    orderBy: [{ _count: { id: 'desc' } }, { memberId: 'asc' }],
    take: 1,
  })
  if (most === undefined) throw new Error('Nobody in the demo has a quota.')
  const [admittedId, notedId] = [admitted.id, noted.applicationId]
  return { noted: notedId, vouching: vouching.id, admitted: admittedId, busy: most.memberId }
}
