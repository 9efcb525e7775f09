import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { countStatements } from '@/lib/testing/statements'
import { cancelTalk, postponeTalk } from './commands-leaving'
import { blockNight } from './commands-nights'
import { moveTalk, planTalk } from './commands-plan'
import { coming, tonight, week } from './queries'
import { nightForDesk, planForDesk } from './queries-desk'
import { talkForViewer } from './queries-talk'
import { DEFAULT_TEMPLATE, timesOn, weekStartOf } from './rules-times'
import type { PlanInput } from './schema'
import { addMember, nextWeekday, planOf, setStage, ZONE, type Stage } from './testing'

const visitor: Viewer = { kind: 'visitor' }
const SECRETS = ['沈知远', '知远Ethan', '青舟支付', '清结算产品', '何听雨']

let stage: Stage

beforeEach(async () => {
  await freshDatabase()
  stage = await setStage()
})

describe('a week', () => {
  test('lays out Monday to Friday, empty evenings among them', async () => {
    const told = await week(visitor, null)
    expect(told?.nights.map(({ date, talk, id }) => [date.dayOfWeek, talk, id])).toEqual(
      [1, 2, 3, 4, 5].map((day) => [day, null, null]),
    )
  })

  test('shows a weekend only when something is on it', async () => {
    const monday = weekStartOf(stage.tonight).add({ days: 7 })
    await plan({ date: monday.add({ days: 5 }) })
    const told = await week(visitor, monday)
    expect(told?.nights.map(({ date }) => date.dayOfWeek)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('tells what became of a talk on the date it left', async () => {
    const monday = weekStartOf(stage.tonight).add({ days: 7 })
    const moved = await plan({ date: monday, topic: '改期的' })
    const postponed = await plan({ date: monday.add({ days: 1 }), topic: '延期的' })
    const cancelled = await plan({ date: monday.add({ days: 2 }), topic: '取消的' })
    const thursday = monday.add({ days: 3 })
    await moveTalk(stage.coordinator, {
      talkId: moved,
      date: thursday,
      clocks: null,
      reason: '出差',
    })
    await postponeTalk(stage.coordinator, { talkId: postponed, reason: '生病' })
    await cancelTalk(stage.coordinator, { talkId: cancelled, reason: '放假' })
    await blockNight(stage.coordinator, {
      groupId: stage.groupId,
      date: monday.add({ days: 4 }),
      reason: '国庆',
    })
    const told = await week(stage.member, monday)
    expect(
      told?.nights.map(({ talk, departures, blockedReason }) => [
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

describe('what a viewer may not see does not exist', () => {
  test.each([
    ['MEMBERS', [false, true, true]],
    ['KEPT', [false, false, true]],
    ['PUBLIC', [true, true, true]],
  ] as const)('a %s talk is told to visitor, member, desk: %j', async (visibility, seen) => {
    const talkId = await plan({ visibility, clocks: LATE })
    const viewers = [visitor, stage.member, stage.coordinator]
    const pages = await Promise.all(viewers.map((viewer) => talkForViewer(viewer, talkId)))
    expect(pages.map((page) => page !== null)).toEqual(seen)
    const weeks = await Promise.all(viewers.map((viewer) => week(viewer, stage.free)))
    const nights = weeks.map((told) => told?.nights.find(({ date }) => date.equals(stage.free)))
    expect(nights.map((night) => night?.talk != null)).toEqual(seen)
    // Nor does the unusual hour give it away.
    expect(nights.map((night) => hourOf(night?.times.startsAt.toString()))).toEqual(
      seen.map((may) => (may ? '12:30' : '11:30')),
    )
  })

  test('an editor and a host have a desk and see a kept talk', async () => {
    const talkId = await plan({ visibility: 'KEPT' })
    for (const role of ['EDITOR', 'HOST'] as const) {
      const viewer = await addMember(stage.groupId, role, [role])
      expect((await talkForViewer(viewer, talkId))?.talk.topic).toBe('对账差错的七种来路')
    }
  })

  test('a talk under no or a broken address is nothing', async () => {
    expect(await talkForViewer(visitor, 'nonsense')).toBeNull()
    expect(await talkForViewer(visitor, '00000000-0000-7000-8000-000000000000')).toBeNull()
  })
})

describe('names', () => {
  test('of a coming speaker are told to visitors, with no key to the member', async () => {
    const told = await talkForViewer(visitor, await plan())
    expect(told?.talk.speaker).toEqual({
      kind: 'NAMED',
      memberId: null,
      name: '沈知远',
      company: '青舟支付',
      position: '清结算产品',
      city: '上海',
      talksGiven: 0,
    })
    expect(JSON.stringify(told)).not.toContain(stage.speakerId)
  })

  test('are gone from everything a visitor gets once the talk is held', async () => {
    const talkId = await plan({
      topic: '沈知远谈对账',
      summary: '主讲 知远Ethan。',
      hostId: stage.coordinator.memberId,
    })
    const date = stage.tonight.subtract({ days: 7 })
    await intoThePast(date)
    const answers = [
      await talkForViewer(visitor, talkId),
      await week(visitor, date),
      await tonight(visitor),
      await coming(visitor, 5),
    ]
    expect(answers[0]).not.toBeNull()
    const bytes = JSON.stringify(answers)
    for (const secret of [...SECRETS, stage.speakerId, stage.coordinator.memberId])
      expect(bytes).not.toContain(secret)
  })

  test('stay with members', async () => {
    const talkId = await plan()
    await intoThePast(stage.tonight.subtract({ days: 7 }))
    const told = await talkForViewer(stage.member, talkId)
    expect(told?.talk.speaker?.kind === 'NAMED' && told.talk.speaker.name).toBe('沈知远')
  })

  test('that a speaker withholds are told to no visitor beforehand either', async () => {
    await readable().member.update({ where: { id: stage.speakerId }, data: { namePublic: false } })
    await plan({ summary: '沈知远主讲。' })
    const bytes = JSON.stringify([await week(visitor, stage.free), await coming(visitor, 5)])
    for (const secret of SECRETS.slice(0, 4)) expect(bytes).not.toContain(secret)
  })
})

describe('tonight', () => {
  test('is the viewer’s own group', async () => {
    expect((await tonight(stage.member))?.group.id).toBe(stage.groupId)
  })

  test('is for a visitor the first group with a talk', async () => {
    await plan({ date: stage.tonight, groupId: stage.otherGroupId, clocks: ALL_DAY })
    const told = await tonight(visitor)
    expect([told?.group.id, told?.night?.talk?.topic]).toEqual([
      stage.otherGroupId,
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
    expect(await planForDesk(stage.member, 4, null)).toBeNull()
    expect(await planForDesk(visitor, 4, null)).toBeNull()
    expect(await nightForDesk(stage.member, stage.groupId, stage.free)).toBeNull()
  })

  test('holds four weeks and the talks that wait for a date', async () => {
    await postponeTalk(stage.coordinator, { talkId: await plan(), reason: '出差' })
    const told = await planForDesk(stage.coordinator, 4, weekStartOf(stage.tonight))
    expect(told?.nights).toHaveLength(20)
    expect(told?.waiting.map(({ topic }) => topic)).toEqual(['对账差错的七种来路'])
  })
})

describe('the number of statements', () => {
  const views: [string, number, () => Promise<unknown>][] = [
    ['tonight', 3, () => tonight(visitor)],
    ['coming', 3, () => coming(visitor, 5)],
    ['week', 3, () => week(visitor, stage.free)],
    ['planForDesk', 4, () => planForDesk(stage.coordinator, 4, stage.free)],
  ]

  test.each(views)('of %s is %i, with one talk and with three', async (_, expected, view) => {
    await plan()
    expect(await countStatements(view)).toBe(expected)
    const second = nextWeekday(stage.free)
    await plan({ date: second, hostId: stage.member.memberId })
    await plan({ date: nextWeekday(second) })
    expect(await countStatements(view)).toBe(expected)
  })

  test('of talkForViewer is 2', async () => {
    const talkId = await plan()
    expect(await countStatements(() => talkForViewer(visitor, talkId))).toBe(2)
  })
})

const LATE = {
  checkInOpens: '20:15',
  checkInCloses: '20:30',
  starts: '20:30',
  questions: '21:00',
  ends: '22:00',
}
/** An evening that is on whenever the test runs. */
const ALL_DAY = {
  checkInOpens: '05:00',
  checkInCloses: '05:01',
  starts: '05:01',
  questions: '04:58',
  ends: '04:59',
}

async function plan(change: Partial<PlanInput> = {}): Promise<string> {
  const outcome = await planTalk(stage.coordinator, planOf(stage, change))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.talkId
}

/** As if the one planned night had been on the date and nobody had closed it. */
async function intoThePast(date: Parameters<typeof timesOn>[0]): Promise<void> {
  const times = timesOn(date, DEFAULT_TEMPLATE.clocks, ZONE)
  const columns = Object.fromEntries(
    Object.entries(times).map(([key, at]) => [key, new Date(at.epochMilliseconds)]),
  )
  await readable().night.updateMany({ data: { date: toDateColumn(date), ...columns } })
}

function hourOf(instant: string | undefined): string | undefined {
  return instant?.slice(11, 16)
}
