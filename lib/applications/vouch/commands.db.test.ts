import { beforeEach, describe, expect, it } from 'vitest'
import { decide as configure } from '@/lib/config/config'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import {
  balanceOf,
  createReferringCommunity,
  entriesOf,
  createReferrer,
} from '@/lib/referrals/fixtures'
import type { Outcome } from '@/lib/shared/outcome'
import { decide } from '@/lib/applications/decide/commands'
import { openApplication } from '@/lib/applications/prove/commands'
import { retractReferral, vouch } from './commands'
import { unvouchedApplicant, unvouchedApplicants } from './queries'
import { applicationNow } from '@/lib/applications/fixtures'
import * as fixtures from '@/lib/applications/apply/fixtures'

const howKnown = '一起做过项目'
const FIRST = { group: '', page: 1 }
let groupId = ''
let member: MemberViewer
let other: MemberViewer
beforeEach(async () => {
  configure({ YEHUA_MODE: 'development', SMTP_URL: '' })
  groupId = await createReferringCommunity()
  member = await createReferrer(groupId, '沈知远')
  other = await createReferrer(groupId, '何听雨')
})

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.refusal.code)

/** A person who proved their address and has no link, unless one is given. */
async function aProven(link: string | null = null): Promise<string> {
  const { applicationId } = await fixtures.createApplicant({ link })
  await openApplication(await fixtures.tokenTo('lu@applicant.example'), '192.0.2.1')
  return applicationId
}

describe('an applicant who asks for a voucher', () => {
  it('is shown to members without their address, and to no other viewer', async () => {
    const id = await aProven()
    const list = await unvouchedApplicants(member, FIRST)
    expect(list).toMatchObject({ total: 1, pages: 1, people: [{ id, topic: '聚合码的坑' }] })
    expect(JSON.stringify(list)).not.toContain('applicant.example')
    expect(JSON.stringify(await unvouchedApplicant(member, id))).not.toContain('applicant')
    for (const viewer of [fixtures.VISITOR, { kind: 'applicant', applicationId: id } as const]) {
      expect(await unvouchedApplicants(viewer, FIRST)).toBeNull()
      expect(await unvouchedApplicant(viewer, id)).toBeNull()
      expect(codeOf(await vouch(viewer, { applicationId: id, howKnown }))).toBe('SIGN_IN_FIRST')
    }
  })

  it('is not shown before the address is proven, while held back, or with a voucher', async () => {
    const { applicationId: unproven } = await fixtures.createApplicant({ email: 'x@a.example' })
    const held = await aProven()
    await readable().application.update({ where: { id: held }, data: { suspicions: ['LINKS'] } })
    expect(await unvouchedApplicants(member, FIRST)).toMatchObject({ total: 0 })
    for (const applicationId of [unproven, held]) {
      expect(await unvouchedApplicant(member, applicationId)).toBeNull()
      const outcome = await vouch(member, { applicationId, howKnown })
      expect(codeOf(outcome)).toBe('APPLICATION_UNKNOWN')
    }
    await readable().application.update({
      where: { id: held },
      data: { letThroughAt: new Date() },
    })
    expect(codeOf(await vouch(member, { applicationId: held, howKnown }))).toBe('OK')
    expect(await unvouchedApplicants(member, FIRST)).toMatchObject({ total: 0 })
  })
})

describe('vouching', () => {
  it('holds one of the quota and hands the application to organisers', async () => {
    const applicationId = await aProven()
    expect(codeOf(await vouch(member, { applicationId, howKnown }))).toBe('OK')
    const { state, referralId } = await applicationNow(applicationId)
    expect(state).toBe('WAITING')
    expect(await balanceOf(member)).toBe(1)
    const referral = await readable().referral.findUniqueOrThrow({
      where: { id: referralId ?? '' },
    })
    expect(referral).toMatchObject({ via: 'VOUCH', state: 'APPLIED', showAs: '沈知远', howKnown })
  })

  it('of two members at once holds one’s quota, and touches not the other’s', async () => {
    const applicationId = await aProven()
    const outcomes = await Promise.all(
      [member, other].map((one) => vouch(one, { applicationId, howKnown })),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OK', 'VOUCHED_ALREADY'])
    const balances = [await balanceOf(member), await balanceOf(other)]
    expect(balances.toSorted()).toEqual([1, 2])
    expect(await readable().referral.count()).toBe(1)
  })

  it('needs a quota', async () => {
    await fixtures.createLink(member, '甲')
    await fixtures.createLink(member, '乙')
    const applicationId = await aProven()
    expect(codeOf(await vouch(member, { applicationId, howKnown }))).toBe('QUOTA_SPENT')
    expect((await applicationNow(applicationId)).state).toBe('VOUCHING')
  })
})

describe('retracting', () => {
  it('returns the quota once, and the application waits for another member', async () => {
    const applicationId = await aProven(await fixtures.createLink(member))
    const referralId = (await applicationNow(applicationId)).referralId ?? ''
    expect(codeOf(await retractReferral(other, { referralId }))).toBe('REFERRAL_UNKNOWN')
    const twice = await Promise.all([1, 2].map(() => retractReferral(member, { referralId })))
    expect(twice.map(codeOf).toSorted()).toEqual(['OK', 'REFERRAL_OVER'])
    expect((await entriesOf(referralId)).toSorted()).toEqual(['HOLD', 'RELEASE'])
    expect(await applicationNow(applicationId)).toMatchObject({
      state: 'VOUCHING',
      referralId: null,
    })
    expect(codeOf(await vouch(other, { applicationId, howKnown }))).toBe('OK')
  })

  it('of an unused link makes it useless', async () => {
    const link = await fixtures.createLink(member)
    const { id: referralId } = await readable().referral.findFirstOrThrow()
    expect(codeOf(await retractReferral(member, { referralId }))).toBe('OK')
    expect(codeOf(await fixtures.send(await fixtures.createForm({ link })))).toBe('LINK_USED_UP')
    expect(await balanceOf(member)).toBe(2)
  })

  it('before the address is proven leaves it to be proven, then to be vouched for', async () => {
    const own = await fixtures.createApplicant({ link: await fixtures.createLink(member) })
    const referralId = (await applicationNow(own.applicationId)).referralId ?? ''
    expect(codeOf(await retractReferral(member, { referralId }))).toBe('OK')
    expect((await applicationNow(own.applicationId)).state).toBe('PROVING')
    await openApplication(await fixtures.tokenTo('lu@applicant.example'), '192.0.2.1')
    expect((await applicationNow(own.applicationId)).state).toBe('VOUCHING')
  })

  it('and applying by the same link at once leave quota, referral and application in agreement', async () => {
    for (const name of ['甲乙', '丙丁', '戊己', '庚辛']) {
      const link = await fixtures.createLink(member, name)
      const { id: referralId } = await readable().referral.findFirstOrThrow({
        orderBy: { createdAt: 'desc' },
      })
      const form = await fixtures.createForm({
        link,
        email: 'race@a.example',
        about: `我是 ${name} 来的`,
      })
      await Promise.all([fixtures.send(form), retractReferral(member, { referralId })])
      const { state } = await readable().referral.findUniqueOrThrow({ where: { id: referralId } })
      expect(state).toBe('RETRACTED')
      expect(await readable().application.count({ where: { referralId } })).toBe(0)
      expect(await balanceOf(member)).toBe(2)
      await readable().rateLimit.deleteMany()
    }
  })

  it('and admitting at once: either the seat is kept with the referral, or both are gone', async () => {
    const organiser = await createReferrer(groupId, '组织者', ['ORGANISER'])
    const applicationId = await aProven(await fixtures.createLink(member))
    const { referralId, version } = await applicationNow(applicationId)
    const [decided, retracted] = await Promise.all([
      decide(organiser, { applicationId, version, choice: 'ADMITTED', reason: '' }),
      retractReferral(member, { referralId: referralId ?? '' }),
    ])
    const { state, holdsSeat } = await applicationNow(applicationId)
    expect([decided.ok, retracted.ok].toSorted()).toEqual([false, true])
    expect([state, holdsSeat]).toEqual(decided.ok ? ['ADMITTED', true] : ['VOUCHING', false])
    expect(await balanceOf(member)).toBe(decided.ok ? 1 : 2)
  })
})
