import { beforeEach, describe, expect, test } from 'vitest'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { grantFirst, holdQuota } from '@/lib/quotas/commands-ledger'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { eraseMember } from './commands-erasing'
import { placesOf } from './fixtures-person'
import { addApplication, addReferral, apply } from './fixtures-newcomers'

const NAMES = ['沈知远', '知远', 'shen@mail.example.com']

let stage: PlanFixture
let owner: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  owner = await addMember(stage.groupId, '许听潮', ['OWNER'])
  await readable().member.update({
    where: { id: stage.speakerId },
    data: { email: 'shen@mail.example.com' },
  })
})

const erase = async () =>
  codeOf(await eraseMember(owner, { memberId: stage.speakerId, words: 'KEEP', typed: '沈知远' }))

describe('of how an erased person came', () => {
  test('remain the row of the tree, states and dates, and no word', async () => {
    const referralId = await addReferral(stage, {
      state: 'ADMITTED',
      admittedId: stage.speakerId,
      name: '沈知远',
    })
    const id = await addApplication(stage, {
      state: 'ADMITTED',
      memberId: stage.speakerId,
      referralId,
      name: '沈知远',
      email: 'shen@mail.example.com',
    })
    expect((await placesOf(NAMES)).length).toBeGreaterThan(10)
    expect(await erase()).toBe('OK')
    expect(await placesOf(NAMES)).toEqual([])
    expect(await readable().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'ADMITTED',
      memberId: stage.speakerId,
      name: '○○',
      email: '',
      topic: '',
    })
    expect(
      await readable().referral.findUniqueOrThrow({ where: { id: referralId } }),
    ).toMatchObject({
      state: 'ADMITTED',
      admittedId: stage.speakerId,
      name: '○○',
      howKnown: '',
      referrerId: stage.member.memberId,
      showAs: '顾南舟',
    })
    expect(await readable().applicationEvent.count({ where: { applicationId: id } })).toBe(1)
    expect(await readable().applicantKey.count()).toBe(0)
  })

  test('an open application from the same address ends, and its quota is given back', async () => {
    const { memberId } = stage.member
    const referralId = await addReferral(stage, { state: 'APPLIED', name: '沈知远' })
    await transaction(async (tx) => {
      await grantFirst(tx, [memberId], now())
      await holdQuota(tx, { memberId, referralId, by: CONSOLE, at: now() })
    })
    await readable().group.update({ where: { id: stage.groupId }, data: { capacity: 100 } })
    const id = await addApplication(stage, {
      state: 'ADMITTED',
      holdsSeat: true,
      referralId,
      name: '知远',
      email: 'shen@mail.example.com',
    })
    const balance = async () =>
      (await readable().quotaBalance.findUniqueOrThrow({ where: { memberId } })).balance
    const before = await balance()
    expect(await erase()).toBe('OK')
    expect(await readable().application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'WITHDRAWN',
      holdsSeat: false,
      name: '○○',
      memberId: null,
    })
    expect(await balance()).toBe(before + 1)
    expect(await placesOf(NAMES)).toEqual([])
  })

  test('an open application of a namesake stays, and a closed one is emptied', async () => {
    const open = await addApplication(stage, { ...apply('沈知远'), state: 'WAITING' })
    const over = await addApplication(stage, { ...apply('沈知远'), state: 'DECLINED' })
    expect(await erase()).toBe('OK')
    const rows = await readable().application.findMany({ orderBy: { state: 'asc' } })
    expect(rows.map(({ id, name, about }) => [id, name, about])).toEqual([
      [open, '沈知远', '我是○○，常听夜话'],
      [over, '○○', ''],
    ])
  })
})

describe('of whom an erased person brought', () => {
  test('the tree stays, their words are emptied, and unused links end', async () => {
    const referrer = { referrerId: stage.speakerId, showAs: '沈知远', howKnown: '我沈知远的同事' }
    const used = await addReferral(stage, {
      ...referrer,
      state: 'ADMITTED',
      admittedId: stage.member.memberId,
      name: '顾南舟',
    })
    const link = await addReferral(stage, {
      ...referrer,
      state: 'OPEN',
      tokenHash: 'a hash',
      name: '白鹭洲',
    })
    await transaction(async (tx) => {
      await grantFirst(tx, [stage.speakerId], now())
      await holdQuota(tx, {
        memberId: stage.speakerId,
        referralId: link,
        by: CONSOLE,
        at: now(),
      })
    })
    expect(await erase()).toBe('OK')
    expect(await placesOf(NAMES)).toEqual([])
    const rows = await readable().referral.findMany({
      where: { id: { in: [used, link] } },
      orderBy: { state: 'asc' },
      select: { state: true, name: true, showAs: true, howKnown: true, tokenHash: true },
    })
    const emptied = { showAs: '○○', howKnown: '', tokenHash: null }
    expect(rows).toEqual([
      { ...emptied, state: 'ADMITTED', name: '顾南舟' },
      { ...emptied, state: 'RETRACTED', name: '白鹭洲' },
    ])
    expect(await readable().quotaBalance.findMany()).toMatchObject([{ balance: 2 }])
  })

  test('the ledger keeps its sum and loses its words', async () => {
    await transaction(async (tx) => {
      await grantFirst(tx, [stage.speakerId], now())
      await tx.quotaEntry.create({
        data: {
          memberId: stage.speakerId,
          kind: 'ADJUST',
          amount: 3,
          key: 'adjust:hold',
          reason: '沈知远讲得好',
        },
      })
    })
    expect(await erase()).toBe('OK')
    expect(await placesOf(NAMES)).toEqual([])
    expect(await readable().quotaBalance.findMany()).toMatchObject([{ balance: 5 }])
  })
})
