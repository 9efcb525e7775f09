import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import {
  createPlannedTalk,
  createPlanFixture,
  nextWeekday,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { freshDatabase } from '@/lib/testing/database'
import { talkOrigins } from './queries'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

const offer = async (source: string) => {
  const data = { memberId: plan.speakerId, topic: '清结算', source, offeredAt: toDate(now()) }
  return (await readable().talkOffer.create({ data })).id
}

it('keeps what a talk came of, and counts none that was called off', async () => {
  const second = nextWeekday(plan.free)
  const third = nextWeekday(second)
  await createPlannedTalk(plan)
  await createPlannedTalk(plan, { date: second, offerId: await offer('wish') })
  const { talkId } = await createPlannedTalk(plan, {
    date: third,
    offerId: await offer('profile'),
  })
  await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
  const period = { period: 'quarter', tonight: plan.tonight } as const
  expect(await talkOrigins(plan.coordinator, plan.groupId, period)).toEqual({
    period: 'quarter',
    total: 2,
    counts: { BOOKING: 0, ASKED: 0, DRAW: 0, WISH: 1, STANDBY: 0, SERIES: 0, HAND: 1 },
  })
  expect(await talkOrigins(plan.member, plan.groupId, period)).toBeNull()
})
