import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { blockNight } from './commands-nights'
import { calendar } from './queries-calendar'
import { coming, tonight, week } from './queries'
import { talkForViewer } from './queries-talk'
import { DEFAULT_TEMPLATE, timesOn } from './rules-times'
import { addMember, planned, setStage, ZONE, type Stage } from './testing'

const visitor: Viewer = { kind: 'visitor' }
const SECRETS = ['沈知远', '知远Ethan', '青舟支付', '清结算产品', '何听雨']

let stage: Stage

beforeEach(async () => {
  await freshDatabase()
  stage = await setStage()
})

describe('what a viewer may not see does not exist', () => {
  test.each([
    ['MEMBERS', [false, true, true]],
    ['KEPT', [false, false, true]],
    ['PUBLIC', [true, true, true]],
  ] as const)('a %s talk is told to visitor, member, desk: %j', async (visibility, seen) => {
    const { talkId } = await planned(stage, { visibility, clocks: LATE })
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
    const { talkId } = await planned(stage, { visibility: 'KEPT' })
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
    const told = await talkForViewer(visitor, (await planned(stage)).talkId)
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
    const { talkId } = await planned(stage, {
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
      await calendar(),
    ]
    expect(answers[0]).not.toBeNull()
    const bytes = JSON.stringify(answers)
    for (const secret of [...SECRETS, stage.speakerId, stage.coordinator.memberId])
      expect(bytes).not.toContain(secret)
  })

  test('of third people are gone from the words of a held talk and of an evening kept free', async () => {
    const { talkId } = await planned(stage, {
      topic: '接着顾南舟讲的对账',
      summary: '顾南舟上周提过，电话13800138000。',
    })
    const past = stage.tonight.subtract({ days: 7 })
    await intoThePast(past)
    const free = { groupId: stage.groupId, date: stage.free, reason: '顾南舟婚礼' }
    await blockNight(stage.coordinator, free)
    const answers = [
      await talkForViewer(visitor, talkId),
      await week(visitor, past),
      await week(visitor, stage.free),
      await coming(visitor, 10),
      await calendar(),
    ]
    const bytes = JSON.stringify(answers)
    expect(['顾南舟', '南舟', '13800138000'].filter((secret) => bytes.includes(secret))).toEqual([])
    expect(answers[0]).toMatchObject({ talk: { topic: '接着○○讲的对账' } })
    expect((await week(stage.member, past))?.nights.map(({ talk }) => talk?.topic)).toContain(
      '接着顾南舟讲的对账',
    )
  })

  test('stay with members', async () => {
    const { talkId } = await planned(stage)
    await intoThePast(stage.tonight.subtract({ days: 7 }))
    const told = await talkForViewer(stage.member, talkId)
    expect(told?.talk.speaker?.kind === 'NAMED' && told.talk.speaker.name).toBe('沈知远')
  })

  test('that a speaker withholds are told to no visitor beforehand either', async () => {
    await readable().member.update({ where: { id: stage.speakerId }, data: { namePublic: false } })
    await planned(stage, { summary: '沈知远主讲。' })
    const bytes = JSON.stringify([await week(visitor, stage.free), await coming(visitor, 5)])
    for (const secret of SECRETS.slice(0, 4)) expect(bytes).not.toContain(secret)
  })
})

const LATE = {
  checkInOpens: '20:15',
  checkInCloses: '20:30',
  starts: '20:30',
  questions: '21:00',
  ends: '22:00',
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
