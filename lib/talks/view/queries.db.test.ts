import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { freshDatabase } from '@/lib/testing/database'
import { countStatements } from '@/lib/testing/statements'
import { cancelTalk, postponeTalk } from '@/lib/talks/plan/commands-cancel'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { moveTalk } from '@/lib/talks/plan/commands'
import { coming, tonight, week } from './queries'
import { nightForDesk, planForDesk } from './queries-desk'
import { talkForViewer } from './queries-talk'
import { weekStartOf } from '@/lib/nights/rules-times'
import {
  nextWeekday,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'

const visitor: Viewer = { kind: 'visitor' }

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

describe('a week', () => {
  test('lays out Monday to Friday, empty evenings among them', async () => {
    const view = await week(visitor, null)
    expect(view?.nights.map(({ date, talk, id }) => [date.dayOfWeek, talk, id])).toEqual(
      [1, 2, 3, 4, 5].map((day) => [day, null, null]),
    )
  })

  test('shows a weekend only when something is on it', async () => {
    const monday = weekStartOf(plan.tonight).add({ days: 7 })
    await createPlannedTalk(plan, { date: monday.add({ days: 5 }) })
    const view = await week(visitor, monday)
    expect(view?.nights.map(({ date }) => date.dayOfWeek)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('shows what became of a talk on the date it left', async () => {
    const monday = weekStartOf(plan.tonight).add({ days: 7 })
    const { talkId: moved } = await createPlannedTalk(plan, { date: monday, topic: '改期的' })
    const { talkId: postponed } = await createPlannedTalk(plan, {
      date: monday.add({ days: 1 }),
      topic: '延期的',
    })
    const { talkId: cancelled } = await createPlannedTalk(plan, {
      date: monday.add({ days: 2 }),
      topic: '取消的',
    })
    const thursday = monday.add({ days: 3 })
    await moveTalk(plan.coordinator, {
      talkId: moved,
      date: thursday,
      clocks: null,
      reason: '出差',
    })
    await postponeTalk(plan.coordinator, { talkId: postponed, reason: '生病' })
    await cancelTalk(plan.coordinator, { talkId: cancelled, reason: '放假' })
    await blockNight(plan.coordinator, {
      groupId: plan.groupId,
      date: monday.add({ days: 4 }),
      reason: '国庆',
    })
    const view = await week(plan.member, monday)
    expect(
      view?.nights.map(({ talk, departures, blockedReason }) => [
        talk?.topic ?? null,
        departures.map((one) => [one.talk.topic, one.talk.state, one.movedTo?.toString() ?? null]),
        blockedReason,
      ]),
    ).toEqual([
      [null, [['改期的', 'PLANNED', thursday.toString()]], null],
      [null, [['延期的', 'POSTPONED', null]], null],
      [null, [['取消的', 'CANCELLED', null]], null],
      ['改期的', [], null],
      [null, [], '国庆'],
    ])
  })

  test('of a group that does not exist is nothing', async () => {
    expect(await week(visitor, null, '00000000-0000-7000-8000-000000000000')).toBeNull()
  })
})

describe('tonight', () => {
  test('is the viewer’s own group', async () => {
    expect((await tonight(plan.member))?.group.id).toBe(plan.groupId)
  })

  test('is for a visitor the first group with a talk', async () => {
    await createPlannedTalk(plan, {
      date: plan.tonight,
      groupId: plan.otherGroupId,
      clocks: ALL_DAY,
    })
    const view = await tonight(visitor)
    expect([view?.group.id, view?.night?.talk?.topic]).toEqual([
      plan.otherGroupId,
      '对账差错的七种来路',
    ])
  })

  test('of a group that does not exist is nothing', async () => {
    expect(await tonight(visitor, '00000000-0000-7000-8000-000000000000')).toBeNull()
  })

  test('is nothing before there is a community', async () => {
    await freshDatabase()
    expect(await tonight(visitor)).toBeNull()
  })
})

describe('the desk’s plan', () => {
  test('does not exist without the duty', async () => {
    expect(await planForDesk(plan.member, 4, null)).toBeNull()
    expect(await planForDesk(visitor, 4, null)).toBeNull()
    expect(await nightForDesk(plan.member, plan.groupId, plan.free)).toBeNull()
  })

  test('holds four weeks and the talks that wait for a date', async () => {
    await postponeTalk(plan.coordinator, { ...(await createPlannedTalk(plan)), reason: '出差' })
    const view = await planForDesk(plan.coordinator, 4, weekStartOf(plan.tonight))
    expect(view?.nights).toHaveLength(20)
    expect(view?.waiting.map(({ topic }) => topic)).toEqual(['对账差错的七种来路'])
  })
})

describe('the number of statements', () => {
  const views: [string, number, () => Promise<unknown>][] = [
    ['tonight', 6, () => tonight(visitor)],
    ['coming', 6, () => coming(visitor, 5)],
    ['week', 6, () => week(visitor, plan.free)],
    ['planForDesk', 8, () => planForDesk(plan.coordinator, 4, plan.free)],
  ]

  test.each(views)('of %s is %i, with one talk and with three', async (_, expected, view) => {
    await createPlannedTalk(plan)
    expect(await countStatements(view)).toBe(expected)
    const second = nextWeekday(plan.free)
    await createPlannedTalk(plan, { date: second, hostId: plan.member.memberId })
    await createPlannedTalk(plan, { date: nextWeekday(second) })
    expect(await countStatements(view)).toBe(expected)
  })

  test('of talkForViewer is 2', async () => {
    const { talkId } = await createPlannedTalk(plan)
    expect(await countStatements(() => talkForViewer(visitor, talkId))).toBe(2)
  })
})

/** An evening that is on whenever the test runs. */
const ALL_DAY = {
  checkInOpens: '05:00',
  checkInCloses: '05:01',
  starts: '05:01',
  questions: '04:58',
  ends: '04:59',
}
