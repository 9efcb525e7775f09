import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { bookNight } from '@/lib/talks/bookings/commands'
import { rewordOwnTalk } from '@/lib/talks/speaking/commands'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { calendar } from './queries-calendar'
import { coming, tonight, week } from './queries'
import { talkForViewer } from './queries-talk'
import { DEFAULT_TEMPLATE, timesOn } from '@/lib/nights/rules-times'
import {
  addMember,
  createPlannedTalk,
  createPlanFixture,
  nextWeekday,
  ZONE,
  type PlanFixture,
} from '@/lib/talks/fixtures'

const visitor: Viewer = { kind: 'visitor' }
const SECRETS = ['沈知远', '知远Ethan', '青舟支付', '清结算产品', '何听雨']

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

describe('what a viewer may not see does not exist', () => {
  test.each([
    ['MEMBERS', [false, true, true]],
    ['KEPT', [false, false, true]],
    ['PUBLIC', [true, true, true]],
  ] as const)('a %s talk is shown to visitor, member, desk: %j', async (visibility, seen) => {
    const { talkId } = await createPlannedTalk(plan, { visibility, clocks: LATE })
    const viewers = [visitor, plan.member, plan.coordinator]
    const pages = await Promise.all(viewers.map((viewer) => talkForViewer(viewer, talkId)))
    expect(pages.map((page) => page !== null)).toEqual(seen)
    const weeks = await Promise.all(viewers.map((viewer) => week(viewer, plan.free)))
    const nights = weeks.map((view) => view?.nights.find(({ date }) => date.equals(plan.free)))
    expect(nights.map((night) => night?.talk != null)).toEqual(seen)
    // Nor does the unusual hour give it away.
    expect(nights.map((night) => hourOf(night?.times.startsAt.toString()))).toEqual(
      seen.map((may) => (may ? '12:30' : '11:30')),
    )
  })

  test('an editor and a host have a desk and see a kept talk', async () => {
    const { talkId } = await createPlannedTalk(plan, { visibility: 'KEPT' })
    for (const role of ['EDITOR', 'HOST'] as const) {
      const viewer = await addMember(plan.groupId, role, [role])
      expect((await talkForViewer(viewer, talkId))?.talk.topic).toBe('对账差错的七种来路')
    }
  })

  test('a talk under no or a broken address is nothing', async () => {
    expect(await talkForViewer(visitor, 'nonsense')).toBeNull()
    expect(await talkForViewer(visitor, '00000000-0000-7000-8000-000000000000')).toBeNull()
  })
})

describe('names', () => {
  test('of a coming speaker are shown to visitors, with no key to the member', async () => {
    const view = await talkForViewer(visitor, (await createPlannedTalk(plan)).talkId)
    expect(view?.talk.speaker).toEqual({
      kind: 'NAMED',
      memberId: null,
      name: '沈知远',
      company: '青舟支付',
      position: '清结算产品',
      city: '上海',
      talksGiven: 0,
    })
    expect(JSON.stringify(view)).not.toContain(plan.speakerId)
  })

  test('are gone from everything a visitor gets once the talk is held', async () => {
    const { talkId } = await createPlannedTalk(plan, {
      topic: '沈知远谈对账',
      summary: '主讲 知远Ethan。',
      hostId: plan.coordinator.memberId,
    })
    const date = plan.tonight.subtract({ days: 7 })
    await moveToPast(date)
    const answers = [
      await talkForViewer(visitor, talkId),
      await week(visitor, date),
      await tonight(visitor),
      await coming(visitor, 5),
      await calendar(null),
    ]
    expect(answers[0]).not.toBeNull()
    const bytes = JSON.stringify(answers)
    for (const secret of [...SECRETS, plan.speakerId, plan.coordinator.memberId])
      expect(bytes).not.toContain(secret)
  })

  test('of third people are gone from the words of a held talk and of an evening kept free', async () => {
    const { talkId } = await createPlannedTalk(plan, {
      topic: '接着顾南舟讲的对账',
      summary: '顾南舟上周提过，电话13800138000。',
    })
    const past = plan.tonight.subtract({ days: 7 })
    await moveToPast(past)
    const free = { groupId: plan.groupId, date: plan.free, reason: '顾南舟婚礼' }
    await blockNight(plan.coordinator, free)
    const answers = [
      await talkForViewer(visitor, talkId),
      await week(visitor, past),
      await week(visitor, plan.free),
      await coming(visitor, 10),
      await calendar(null),
    ]
    const bytes = JSON.stringify(answers)
    expect(['顾南舟', '南舟', '13800138000'].filter((secret) => bytes.includes(secret))).toEqual([])
    expect(answers[0]).toMatchObject({ talk: { topic: '接着○○讲的对账' } })
    expect((await week(plan.member, past))?.nights.map(({ talk }) => talk?.topic)).toContain(
      '接着顾南舟讲的对账',
    )
  })

  test('stay with members', async () => {
    const { talkId } = await createPlannedTalk(plan)
    await moveToPast(plan.tonight.subtract({ days: 7 }))
    const view = await talkForViewer(plan.member, talkId)
    expect(view?.talk.speaker?.kind === 'NAMED' && view.talk.speaker.name).toBe('沈知远')
  })

  test('of a member who chose nothing are shown to no visitor, as speaker or as host', async () => {
    const wish = { displayName: '沈知远', groupId: plan.groupId }
    const [speaker, host] = [
      await readable().member.create({ data: wish }),
      await readable().member.create({ data: wish }),
    ]
    const { talkId } = await createPlannedTalk(plan, { speakerId: speaker.id, hostId: host.id })
    expect((await talkForViewer(visitor, talkId))?.talk.speaker).toEqual({ kind: 'ROLE' })
    expect(
      JSON.stringify([await week(visitor, plan.free), await coming(visitor, 5)]),
    ).not.toContain('沈知远')
  })

  test('that a speaker keeps private are shown to no visitor beforehand either', async () => {
    await readable().member.update({ where: { id: plan.speakerId }, data: { namePublic: false } })
    await createPlannedTalk(plan, { summary: '沈知远主讲。' })
    const bytes = JSON.stringify([await week(visitor, plan.free), await coming(visitor, 5)])
    for (const secret of SECRETS.slice(0, 4)) expect(bytes).not.toContain(secret)
  })
})

describe('words that a speaker typed, of a talk to come', () => {
  const typed = {
    topic: '接着邵青川讲的退款',
    summary: '邵青川上周讲过，电话13800138000。',
    background: '先加我微信 wxid_abcd1234，问邵青川。',
  }
  const readers = async (talkId: string, viewer: Viewer) => [
    await talkForViewer(viewer, talkId),
    await week(viewer, plan.free),
    await coming(viewer, 10),
    await calendar(null),
  ]
  const found = (answers: unknown[]) => {
    const bytes = JSON.stringify(answers)
    return ['邵青川', '13800138000', 'wxid_abcd1234'].filter((one) => bytes.includes(one))
  }

  beforeEach(() => addMember(plan.groupId, '邵青川', []))

  test('hold no known name and nothing private for visitors where the talk was booked', async () => {
    await readable().community.updateMany({ data: { talkVisibility: 'PUBLIC' } })
    const date = nextWeekday(plan.tonight.add({ days: 3 }))
    const booked = await bookNight(plan.member, { date, ...typed })
    if (!booked.ok || booked.value.talkId === null) throw new Error('Not booked')
    const { talkId } = booked.value
    const answers = [await talkForViewer(visitor, talkId), await week(visitor, date)]
    expect(found([...answers, await coming(visitor, 10), await calendar(null)])).toEqual([])
    expect(answers[0]).toMatchObject({ talk: { topic: '接着○○讲的退款' } })
    // Members read who is meant, and no account or phone number; the desk reads what its forms are made of.
    expect(found([await talkForViewer(plan.member, talkId)])).toEqual(['邵青川'])
    expect(found([await talkForViewer(plan.coordinator, talkId)])).toHaveLength(3)
  })

  test('nor where a speaker reworded what an organiser had planned', async () => {
    const { talkId } = await createPlannedTalk(plan, { speakerId: plan.member.memberId })
    expect(await rewordOwnTalk(plan.member, { talkId, ...typed })).toMatchObject({ ok: true })
    expect(found(await readers(talkId, visitor))).toEqual([])
  })

  test('what an organiser announces may name people, and holds nothing private for visitors', async () => {
    const { topic, summary } = typed
    const { talkId } = await createPlannedTalk(plan, { topic, summary })
    expect(found(await readers(talkId, visitor))).toEqual(['邵青川'])
    expect(found([await talkForViewer(plan.member, talkId)])).toEqual(['邵青川', '13800138000'])
  })
})

const LATE = {
  checkInOpens: '20:15',
  checkInCloses: '20:30',
  starts: '20:30',
  questions: '21:00',
  ends: '22:00',
}

/** As if the one planned night had been on the date and no host had closed it. */
async function moveToPast(date: Parameters<typeof timesOn>[0]): Promise<void> {
  const times = timesOn(date, DEFAULT_TEMPLATE.clocks, ZONE)
  const columns = Object.fromEntries(
    Object.entries(times).map(([key, at]) => [key, new Date(at.epochMilliseconds)]),
  )
  await readable().night.updateMany({ data: { date: toDateColumn(date), ...columns } })
}

function hourOf(instant: string | undefined): string | undefined {
  return instant?.slice(11, 16)
}
