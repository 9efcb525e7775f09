import { beforeEach, expect, test } from 'vitest'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { grantFirst, holdQuota } from '@/lib/quotas/commands-ledger'
import { allEntries } from '@/lib/quotas/queries-export'
import { allReferrals } from '@/lib/referrals/export/queries'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { wholeWaitList } from './queries'

let stage: PlanFixture
let organiser: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  organiser = await addMember(stage.groupId, '许听潮', ['ORGANISER'])
})

test('what organisers take along is all of it, in order', async () => {
  const { memberId } = stage.member
  const { id } = await readable().referral.create({
    data: {
      referrerId: memberId,
      groupId: stage.groupId,
      name: '陆望舒',
      nickname: '陆望舒',
      howKnown: '同事',
      showAs: '顾南舟',
    },
  })
  await transaction(async (tx) => {
    await grantFirst(tx, [memberId], now().subtract({ hours: 1 }))
    await holdQuota(tx, { memberId, referralId: id, by: CONSOLE, at: now() })
  })
  for (let index = 0; index < 60; index += 1) {
    const name = `候补${String(index)}`
    await readable().application.create({
      data: {
        groupId: stage.groupId,
        state: 'WAITLISTED',
        name,
        nickname: name,
        email: '',
        waitlistedAt: new Date(Date.now() - index * 86_400_000),
        notifiedAt: new Date(),
      },
    })
  }
  expect(await allReferrals(organiser)).toMatchObject([
    { id, referrer: '顾南舟', name: '陆望舒', state: 'OPEN', admitted: null },
  ])
  expect(await allEntries(organiser)).toMatchObject([
    { kind: 'GRANT', amount: 2, balance: 2, member: '顾南舟' },
    { kind: 'HOLD', amount: -1, balance: 1, about: '陆望舒' },
  ])
  const list = (await wholeWaitList(organiser, { group: '' })) ?? []
  expect(list.map(({ working }) => working.place)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 1),
  )
})

test('it is for organisers', async () => {
  for (const viewer of [stage.member, stage.coordinator, { kind: 'visitor' }] as const) {
    expect(await allReferrals(viewer)).toBeNull()
    expect(await allEntries(viewer)).toBeNull()
    expect(await wholeWaitList(viewer, { group: '' })).toBeNull()
  }
})
