import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { now, toDate, toDateColumn } from '@/lib/shared/clock'
import {
  createPlannedTalk,
  createPlanFixture,
  nextWeekday,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { week } from '@/lib/talks/view/queries'
import { isOpen } from '@/lib/talks/view/rules-open'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { freshDatabase } from '@/lib/testing/database'
import { planBoard } from './queries'
import { cellState, datesOf } from './rules'
import { SIDE_BY_SIDE } from './types'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

test('the groups stand beside each other, each evening with its state, counted for the filters', async () => {
  const [first, second, third] = [7, 14, 21].map((days) => plan.free.add({ days }))
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('No date.')
  await createPlannedTalk(plan, { date: first })
  await createPlannedTalk(plan, { date: first, groupId: plan.otherGroupId, speakerId: null })
  await blockNight(plan.coordinator, { groupId: plan.groupId, date: second, reason: '装修' })
  await readable().dayCorrection.create({
    data: { date: toDateColumn(third), kind: 'HOLIDAY', name: '年会' },
  })
  const board = await planBoard(plan.coordinator, null, () => datesOf('weeks', first))
  const states = board?.shown.map(({ nights }) =>
    [first, second, third].map((date) => cellState(nights.find((one) => one.date.equals(date)))),
  )
  expect(states).toEqual([
    ['BOOKED', 'BLOCKED', 'HOLIDAY'],
    ['UNCONFIRMED', 'OPEN', 'HOLIDAY'],
  ])
  expect(board?.counts).toMatchObject({ unconfirmed: 1, hostless: 2, free: 3 })
  const one = await planBoard(plan.coordinator, plan.otherGroupId, () => datesOf('weeks', first))
  expect(one?.shown.map(({ group }) => group.id)).toEqual([plan.otherGroupId])
})

test('an evening that waits for an answer is kept, and open to no reader of the plan', async () => {
  const date = nextWeekday(plan.free)
  const hold = { groupId: plan.groupId, date: toDateColumn(date) }
  await readable().dateHold.create({ data: { ...hold, until: toDate(now().add({ hours: 300 })) } })
  const board = await planBoard(plan.coordinator, null, () => datesOf('weeks', date))
  const onDate = board?.shown.map(({ nights }) => nights.find((one) => one.date.equals(date)))
  expect(onDate?.map(cellState)).toEqual(['KEPT', 'OPEN'])
  for (const viewer of [plan.member, { kind: 'visitor' } as const]) {
    const night = (await week(viewer, date, plan.groupId))?.nights.find((one) =>
      one.date.equals(date),
    )
    expect([night?.isKept, night && isOpen(night)]).toEqual([true, false])
  }
  await readable().dateHold.updateMany({ data: { until: toDate(now().subtract({ hours: 1 })) } })
  const after = await planBoard(plan.coordinator, null, () => datesOf('weeks', date))
  expect(after?.counts.open).toBe((board?.counts.open ?? 0) + 1)
})

test('of many groups the first stand side by side, and each can be looked at by itself', async () => {
  const names = Array.from({ length: 5 }, (_, at) => ({
    name: `再多 ${String(at)}`,
    position: 10 + at,
  }))
  const added = await readable().group.createManyAndReturn({ data: names, select: { id: true } })
  const dates = () => datesOf('weeks', plan.free)
  const all = await planBoard(plan.coordinator, null, dates)
  expect(all?.shown.length).toBe(SIDE_BY_SIDE)
  expect(all?.more).toBe(2 + added.length - SIDE_BY_SIDE)
  const last = await planBoard(plan.coordinator, added.at(-1)?.id ?? '', dates)
  expect([last?.shown.length, last?.more]).toEqual([1, 0])
})

test('who does not plan learns nothing, and an unknown group is none', async () => {
  const dates = () => datesOf('month', plan.free)
  expect(await planBoard(plan.member, null, dates)).toBeNull()
  expect(await planBoard({ kind: 'visitor' }, null, dates)).toBeNull()
  expect(await planBoard(plan.coordinator, plan.speakerId, dates)).toBeNull()
})
