import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { addName } from '@/lib/members/names/commands'
import { now, toDate } from '@/lib/shared/clock'
import { refer } from '@/lib/referrals/links/commands'
import { knownAlready } from './queries'
import { duplicatesOf } from './queries'
import { foldedMeant } from '@/lib/referrals/rules-folding'
import {
  referralInput,
  createReferringCommunity,
  balanceOf,
  createReferrer,
} from '@/lib/referrals/fixtures'

let groupId = ''
let shen: MemberViewer
let organiser: MemberViewer

beforeEach(async () => {
  groupId = await createReferringCommunity()
  shen = await createReferrer(groupId, '沈知远')
  organiser = await createReferrer(groupId, '何听雨', ['ORGANISER'])
})

const found = async (viewer: MemberViewer, more = {}) =>
  (await knownAlready(viewer, referralInput(groupId, more))).map(({ kind, strength, shown }) => [
    kind,
    strength,
    shown,
  ])

async function aNamesake(
  status: 'ACTIVE' | 'LEFT' | 'REMOVED' = 'ACTIVE',
  text = '陆望舒-南窗-产品',
) {
  const { memberId } = await createReferrer(groupId, '舒舒')
  const name = { kind: 'GROUP_NICKNAME', text, source: 'log' } as const
  const heldFrom = now().subtract({ hours: 48 })
  const heldTo = now().subtract({ hours: 24 })
  const outcome = await transaction((tx) => addName(tx, memberId, { ...name, heldFrom, heldTo }))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  await readable().member.update({ where: { id: memberId }, data: { status } })
  return memberId
}

async function anApplication(more = {}) {
  const meant = { name: '陆望舒', company: '南窗科技' }
  const { id } = await readable().application.create({
    data: {
      groupId,
      ...meant,
      ...foldedMeant(meant),
      position: '产品',
      state: 'WAITING',
      nickname: '陆望舒-南窗科技-产品',
      email: 'lu@one.example',
      provenAt: toDate(now()),
      ...more,
    },
  })
  return id
}

describe('referring a known person', () => {
  it('is asked about first, and goes on when it is said to be another person', async () => {
    await aNamesake()
    const wish = referralInput(groupId)
    expect(codeOf(await refer(shen, wish))).toBe('SOMEBODY_KNOWN')
    expect(await balanceOf(shen)).toBe(2)
    expect(await readable().referral.count()).toBe(0)
    expect(codeOf(await refer(shen, { ...wish, another: 'on' }))).toBe('OK')
    expect(await balanceOf(shen)).toBe(1)
  })

  it('finds a member by a name of earlier days, spaced or not', async () => {
    await aNamesake('ACTIVE', '陆 望舒-南窗-产品')
    expect(await found(shen)).toEqual([['MEMBER', 'LIKELY', '舒舒']])
    expect(await found(shen, { name: '陆望' })).toEqual([])
  })

  it('shows a removed member to organisers alone, and an erased one to no viewer', async () => {
    const memberId = await aNamesake('REMOVED')
    expect(await found(shen)).toEqual([])
    expect(await found(organiser)).toEqual([['REMOVED', 'LIKELY', '舒舒']])
    await readable().member.update({ where: { id: memberId }, data: { status: 'ERASED' } })
    expect(await found(organiser)).toEqual([])
  })

  it('shows that a person left without saying what they are called', async () => {
    await aNamesake('LEFT')
    expect(await found(shen)).toEqual([['LEFT', 'LIKELY', '陆望舒']])
    expect(await found(organiser)).toEqual([['LEFT', 'LIKELY', '舒舒']])
  })

  it('finds who has applied, and not whose address is unproven or who is spam', async () => {
    const id = await anApplication()
    expect(await found(shen)).toEqual([['APPLIED', 'LIKELY', '陆望舒']])
    expect(await found(shen, { company: '远山数据' })).toEqual([['APPLIED', 'MAYBE', '陆望舒']])
    const set = (data: object) => readable().application.update({ where: { id }, data })
    await set({ suspicions: ['LINKS'] })
    expect(await found(shen)).toEqual([])
    expect(await found(organiser)).toEqual([['APPLIED', 'LIKELY', '陆望舒 · 南窗科技']])
    await set({ state: 'PROVING', suspicions: [] })
    expect(await found(organiser)).toEqual([])
  })

  it('shows a declined one for ninety days, once the applicant was notified', async () => {
    const days = (count: number) => toDate(now().subtract({ hours: 24 * count }))
    const id = await anApplication({ state: 'DECLINED', decidedAt: days(1), before: 'WAITING' })
    expect((await found(shen))[0]?.[0]).toBe('APPLIED')
    const set = (data: object) => readable().application.update({ where: { id }, data })
    await set({ notifiedAt: days(1) })
    expect((await found(shen))[0]?.[0]).toBe('DECLINED')
    await set({ decidedAt: days(91) })
    expect(await found(shen)).toEqual([])
  })

  it('hears that another member was faster, and not of itself', async () => {
    const other = await createReferrer(groupId, '林一苇')
    expect(codeOf(await refer(other, referralInput(groupId)))).toBe('OK')
    expect(await found(shen)).toEqual([['REFERRED', 'LIKELY', '陆望舒']])
    expect(await found(other, { company: '远山数据' })).toEqual([])
    expect(JSON.stringify(await knownAlready(shen, referralInput(groupId)))).not.toContain('林一苇')
  })

  it('sees nothing when no quota is left to refer', async () => {
    await aNamesake()
    await readable().$executeRaw`
      INSERT INTO "QuotaEntry" (id, "memberId", kind, amount, key)
      VALUES (gen_random_uuid(), ${shen.memberId}::uuid, 'ADJUST', -2, 'adjust:test')`
    expect(codeOf(await refer(shen, referralInput(groupId)))).toBe('QUOTA_SPENT')
    expect(await found(shen)).toEqual([])
  })
})

it('leaves out what is being decided', async () => {
  const applicationId = await anApplication()
  const who = { name: '陆望舒', company: '南窗科技', nickname: '', email: 'lu@one.example' }
  expect(await duplicatesOf(readable(), who, 'ORGANISER', { applicationId })).toEqual([])
  expect((await duplicatesOf(readable(), who, 'ORGANISER')).length).toBe(1)
})
