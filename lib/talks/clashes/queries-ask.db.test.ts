import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { askInput } from '@/lib/talks/asks/fixtures'
import { createPlanFixture, createPlannedTalk, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { clashesOfAsk } from './queries'
import { markOf } from './rules'

let plan: PlanFixture
beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

const week = () => plan.free.add({ days: 7 })
const asked = (date2: typeof plan.free | null = null) =>
  clashesOfAsk(plan.coordinator, askInput(plan, plan.free, { date2 }))

test('says of each evening why the member who is asked cannot come', async () => {
  const { memberId } = plan.member
  expect(await asked(week())).toEqual([])
  const there = { groupId: plan.otherGroupId, topic: '一张表的来历', date: week() }
  await createPlannedTalk(plan, { ...there, hostId: memberId })
  const untilDay = toDateColumn(plan.free)
  const leave = { memberId, kind: 'ON_LEAVE', at: new Date() } as const
  await readable().statusEvent.create({ data: { ...leave, fromDay: untilDay, untilDay } })
  const found = await asked(week())
  expect(found).toMatchObject([
    { kind: 'ON_LEAVE', memberId, on: plan.free },
    { kind: 'ELSEWHERE', memberId, on: week(), groupId: plan.otherGroupId },
  ])
  expect(markOf(found)).not.toBe(markOf(await asked()))
  expect(await clashesOfAsk(plan.member, askInput(plan, plan.free))).toEqual([])
})

test('says that the member hosts that evening, and nothing of another host', async () => {
  const { nightId } = await createPlannedTalk(plan, { hostId: plan.member.memberId })
  expect(await asked()).toMatchObject([{ kind: 'HOST_SPEAKS', on: plan.free }])
  const { memberId: hostId } = plan.coordinator
  await readable().night.update({ where: { id: nightId }, data: { hostId } })
  const leave = { memberId: hostId, kind: 'ON_LEAVE', at: new Date() } as const
  const day = toDateColumn(plan.free)
  await readable().statusEvent.create({ data: { ...leave, fromDay: day, untilDay: day } })
  expect(await asked()).toEqual([])
})

test('says that the evening is a holiday, or too near', async () => {
  await readable().community.updateMany({ data: { noticeHours: 24 * 7 } })
  const date = toDateColumn(week())
  await readable().dayCorrection.create({
    data: { date, kind: 'HOLIDAY', name: '年会' },
  })
  const kinds = (await asked(week())).map(({ kind }) => kind)
  expect(kinds).toEqual(['SHORT_NOTICE', 'HOLIDAY'])
})

test('asks for nothing where any evening would do', async () => {
  expect(await clashesOfAsk(plan.coordinator, askInput(plan, null))).toEqual([])
})
