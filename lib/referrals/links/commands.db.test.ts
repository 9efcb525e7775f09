import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { resendReferral } from './commands-resend'
import { refer } from './commands'
import { endReferral, takeLink, vouchFor } from '@/lib/referrals/commands'
import { expireLinksJob } from './jobs'
import { isFreshLink, ownReferral } from '@/lib/referrals/self/queries'
import { linkView } from './queries-public'
import {
  referralInput,
  createReferringCommunity,
  balanceOf,
  entriesOf,
  createReferred,
  createReferrer,
  timeIsOver,
} from '@/lib/referrals/fixtures'

const SYSTEM: Actor = { kind: 'system' }
let groupId = ''
let shen: MemberViewer

beforeEach(async () => {
  groupId = await createReferringCommunity()
  shen = await createReferrer(groupId, '沈知远')
})

const made = (actor: MemberViewer = shen, more = {}) => createReferred(actor, groupId, more)
const take = (token: string) => transaction((tx) => takeLink(tx, token))

describe('referring', () => {
  it('holds one quota, composes the nickname, and keeps of the link only its hash', async () => {
    const { referralId, token } = await made()
    expect(await balanceOf(shen)).toBe(1)
    const own = await ownReferral(shen, referralId)
    expect(own).toMatchObject({
      name: '陆望舒',
      nickname: '陆望舒-南窗科技-产品',
      state: 'OPEN',
      waitsFor: 'USE',
      sent: 1,
      showAs: '沈知远',
    })
    const row = await readable().referral.findUniqueOrThrow({ where: { id: referralId } })
    expect(JSON.stringify(row)).not.toContain(token)
    const audit = await readable().auditRecord.findMany({ where: { subjectId: referralId } })
    expect(audit.map(({ action }) => action)).toEqual(['referral.made'])
    expect(JSON.stringify(audit.map(({ facts }) => facts))).not.toContain('陆望舒')
  })

  it('is for members, into a group that is there, while a quota is left', async () => {
    expect(codeOf(await refer({ kind: 'visitor' }, referralInput(groupId)))).toBe('SIGN_IN_FIRST')
    const applicant: Actor = { kind: 'applicant', applicationId: shen.memberId }
    expect(codeOf(await refer(applicant, referralInput(groupId)))).toBe('SIGN_IN_FIRST')
    expect(codeOf(await refer(shen, referralInput(shen.memberId)))).toBe('GROUP_UNKNOWN')
    await made()
    await made(shen, { name: '季听澜' })
    expect(codeOf(await refer(shen, referralInput(groupId, { name: '江晚' })))).toBe('QUOTA_SPENT')
    expect(await balanceOf(shen)).toBe(0)
  })

  it('makes one referral of two taps at once', async () => {
    const wish = referralInput(groupId)
    const outcomes = await Promise.all([refer(shen, wish), refer(shen, wish), refer(shen, wish)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OK', 'REFERRED_BY_YOU', 'REFERRED_BY_YOU'])
    expect(await balanceOf(shen)).toBe(1)
    expect(await readable().referral.count()).toBe(1)
  })

  it('spends the last quota once, no matter who is named', async () => {
    await made()
    const names = ['季听澜', '江晚', '顾青', '许栀']
    const outcomes = await Promise.all(
      names.map((name) => refer(shen, referralInput(groupId, { name }))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual([
      'OK',
      'QUOTA_SPENT',
      'QUOTA_SPENT',
      'QUOTA_SPENT',
    ])
    expect(await balanceOf(shen)).toBe(0)
  })

  it('is refused to a former member', async () => {
    await readable().member.update({ where: { id: shen.memberId }, data: { status: 'LEFT' } })
    expect(codeOf(await refer(shen, referralInput(groupId)))).toBe('MEMBER_UNKNOWN')
  })
})

describe('a link', () => {
  it('shows the chosen name and its end, and nothing when it cannot be used', async () => {
    const { referralId, token } = await made(shen, { showAs: '老沈' })
    const link = await linkView(token)
    expect(Object.keys(link?.described ?? {})).not.toContain('howKnown')
    expect(link?.showAs).toBe('老沈')
    expect(await linkView(`${token}x`)).toBeNull()
    await timeIsOver(referralId)
    expect(await linkView(token)).toBeNull()
  })

  it('is of no use once its referrer is gone', async () => {
    const { token } = await made()
    await readable().member.update({ where: { id: shen.memberId }, data: { status: 'REMOVED' } })
    expect(await linkView(token)).toBeNull()
    expect(codeOf(await take(token))).toBe('LINK_USED_UP')
  })

  it('is used once, of many at once', async () => {
    const { referralId, token } = await made()
    const outcomes = await Promise.all([take(token), take(token), take(token), take(token)])
    expect(outcomes.map(codeOf).toSorted()).toEqual([
      'LINK_USED_UP',
      'LINK_USED_UP',
      'LINK_USED_UP',
      'OK',
    ])
    expect((await ownReferral(shen, referralId))?.state).toBe('APPLIED')
    expect(await linkView(token)).toBeNull()
    expect(await balanceOf(shen)).toBe(1)
  })

  it('ends when another is made, with all of its time before it', async () => {
    const { referralId, token } = await made()
    const again = await resendReferral(shen, { referralId })
    const fresh = again.ok ? again.value.token : ''
    expect(await linkView(token)).toBeNull()
    expect(await linkView(fresh)).not.toBeNull()
    expect(await isFreshLink(shen, referralId, fresh)).toBe(true)
    expect(await isFreshLink(shen, referralId, token)).toBe(false)
    expect((await ownReferral(shen, referralId))?.sent).toBe(2)
    expect(await balanceOf(shen)).toBe(1)
  })

  it('is made anew only by its referrer, while it waits', async () => {
    const other = await createReferrer(groupId, '林一苇', ['ORGANISER'])
    const { referralId, token } = await made()
    expect(codeOf(await resendReferral(other, { referralId }))).toBe('REFERRAL_UNKNOWN')
    expect(codeOf(await resendReferral({ kind: 'visitor' }, { referralId }))).toBe('SIGN_IN_FIRST')
    await take(token)
    expect(codeOf(await resendReferral(shen, { referralId }))).toBe('REFERRAL_APPLIED')
    const late = await made(shen, { name: '季听澜' })
    await timeIsOver(late.referralId)
    expect(codeOf(await resendReferral(shen, late))).toBe('REFERRAL_OVER')
  })

  it('is used or made anew, never both', async () => {
    for (const name of ['季听澜', '江晚']) {
      const { referralId, token } = await made(shen, { name })
      const [used, again] = await Promise.all([take(token), resendReferral(shen, { referralId })])
      const codes = [codeOf(used), codeOf(again)]
      expect([
        ['OK', 'REFERRAL_APPLIED'],
        ['LINK_USED_UP', 'OK'],
      ]).toContainEqual(codes)
    }
  })
})

describe('the time of a link', () => {
  it('gives the quota back once when it is over', async () => {
    const { referralId } = await made()
    await timeIsOver(referralId)
    expect((await ownReferral(shen, referralId))?.state).toBe('EXPIRED')
    await Promise.all([expireLinksJob.work({}), expireLinksJob.work({}), expireLinksJob.work({})])
    expect(await entriesOf(referralId)).toEqual(['HOLD', 'EXPIRE'])
    expect(await balanceOf(shen)).toBe(2)
    expect((await ownReferral(shen, referralId))?.state).toBe('EXPIRED')
  })

  it('leaves alone what still waits and what was used', async () => {
    const first = await made()
    const second = await made(shen, { name: '季听澜' })
    await take(second.token)
    await timeIsOver(second.referralId)
    await expireLinksJob.work({})
    expect((await ownReferral(shen, first.referralId))?.state).toBe('OPEN')
    expect((await ownReferral(shen, second.referralId))?.state).toBe('APPLIED')
    expect(await balanceOf(shen)).toBe(0)
  })

  it('is over, or the link was used before, never both', async () => {
    const { referralId, token } = await made()
    // It ends while the two run: whichever comes first decides.
    await readable().referral.update({
      where: { id: referralId },
      data: { expiresAt: toDate(now().add({ milliseconds: 8 })) },
    })
    const [used] = await Promise.all([
      take(token),
      expireLinksJob.work({}),
      expireLinksJob.work({}),
    ])
    await expireLinksJob.work({})
    const state = (await ownReferral(shen, referralId))?.state
    expect(state === 'APPLIED').toBe(used.ok)
    if (!used.ok) {
      await timeIsOver(referralId)
      await expireLinksJob.work({})
    }
    expect(await entriesOf(referralId)).toEqual(used.ok ? ['HOLD'] : ['HOLD', 'EXPIRE'])
  })
})

describe('the end of a referral', () => {
  const ending = (referralId: string, how: 'ADMITTED' | 'DECLINED' | 'RETRACTED') =>
    transaction((tx) => endReferral(tx, { referralId, ending: how, by: SYSTEM, at: now() }))

  it('comes once, of many at once, and gives back at most one', async () => {
    const { referralId } = await made()
    const ends = ['DECLINED', 'RETRACTED', 'DECLINED', 'ADMITTED'] as const
    const outcomes = await Promise.all(ends.map((how) => ending(referralId, how)))
    const ended = outcomes.map((outcome) => outcome.ok && outcome.value)
    expect(ended.filter(Boolean)).toEqual([true])
    const state = (await ownReferral(shen, referralId))?.state
    expect(await balanceOf(shen)).toBe(state === 'ADMITTED' ? 1 : 2)
    expect((await entriesOf(referralId)).length).toBe(2)
  })

  it('uses the quota up when a member came of it, and the link with it', async () => {
    const { referralId, token } = await made()
    await ending(referralId, 'ADMITTED')
    expect(await entriesOf(referralId)).toEqual(['HOLD', 'CONSUME'])
    expect(await balanceOf(shen)).toBe(1)
    expect(await linkView(token)).toBeNull()
  })

  it('comes to a voucher as well', async () => {
    const meant = {
      name: '陆望舒',
      company: null,
      role: null,
      city: null,
      nickname: '陆望舒',
    }
    const wish = { applicationId: groupId, groupId, meant, howKnown: '同学', showAs: '沈知远' }
    const vouched = await transaction((tx) => vouchFor(tx, shen, wish))
    const referralId = vouched.ok ? vouched.value : ''
    expect(await ownReferral(shen, referralId)).toMatchObject({ via: 'VOUCH', state: 'APPLIED' })
    expect(await balanceOf(shen)).toBe(1)
    await ending(referralId, 'RETRACTED')
    expect(await entriesOf(referralId)).toEqual(['HOLD', 'RELEASE'])
    expect(codeOf(await transaction((tx) => vouchFor(tx, SYSTEM, wish)))).toBe('NOT_ALLOWED')
  })
})
