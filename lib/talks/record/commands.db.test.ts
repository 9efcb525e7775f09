import { beforeEach, describe, expect, test } from 'vitest'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import {
  addMember,
  createPlanFixture,
  createPlannedTalk,
  talkRow,
  ZONE,
} from '@/lib/talks/fixtures'
import type { PlanFixture } from '@/lib/talks/fixtures'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { recordCalledOffTalk, recordHeldTalk, unrecordTalk, type HeldTalk } from './commands'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

function heldTalk(change: Partial<HeldTalk> = {}): HeldTalk {
  return {
    groupId: plan.groupId,
    date: plan.free,
    timeZone: ZONE,
    topic: '从日志里认出来的',
    summary: '',
    speakerId: plan.speakerId,
    mode: 'LIVE',
    visibility: 'PUBLIC',
    namesInLog: [],
    ...change,
  }
}

async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const outcome = await transaction(work)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

describe('recording a talk that was held', () => {
  test('makes the night and the talk, and fills in what is known of them', async () => {
    const host = await addMember(plan.groupId, '何听雨', ['HOST'])
    const opened = now()
    const recorded = await inTransaction((tx) =>
      recordHeldTalk(
        tx,
        plan.coordinator,
        heldTalk({ hostId: host.memberId, checkInOpenedAt: opened }),
      ),
    )
    expect(recorded).toMatchObject({ isNew: true, plannedOn: null })
    const night = await readable().night.findUniqueOrThrow({ where: { id: recorded.nightId } })
    expect([night.hostId, night.checkInOpenedAt?.getTime(), night.checkInClosedAt]).toEqual([
      host.memberId,
      opened.epochMilliseconds,
      null,
    ])
    expect((await talkRow(recorded.talkId)).state).toBe('HELD')
  })

  test('takes the planned talk of the date, and keeps its words, its speaker and its host', async () => {
    const { talkId, nightId } = await createPlannedTalk(plan, {
      date: plan.free,
      hostId: plan.member.memberId,
    })
    const recorded = await inTransaction((tx) =>
      recordHeldTalk(
        tx,
        plan.coordinator,
        heldTalk({ speakerId: plan.member.memberId, hostId: plan.speakerId }),
      ),
    )
    expect(recorded).toEqual({ talkId, nightId, isNew: false, plannedOn: nightId })
    const talk = await readable().talk.findUniqueOrThrow({
      where: { id: talkId },
      include: { night: true },
    })
    expect([talk.topic, talk.state, talk.speakerId, talk.night?.hostId]).toEqual([
      '对账差错的七种来路',
      'HELD',
      plan.speakerId,
      plan.member.memberId,
    ])
  })

  test('is taken back: a new talk is gone, a planned one is planned again', async () => {
    const { talkId } = await createPlannedTalk(plan, { date: plan.free })
    const known = await inTransaction((tx) => recordHeldTalk(tx, plan.coordinator, heldTalk()))
    await inTransaction((tx) => unrecordTalk(tx, known))
    expect((await talkRow(talkId)).state).toBe('PLANNED')
    const other = heldTalk({ date: plan.free.add({ days: 1 }) })
    const made = await inTransaction((tx) => recordHeldTalk(tx, plan.coordinator, other))
    await inTransaction((tx) => unrecordTalk(tx, made))
    expect(await readable().talk.findMany({ select: { id: true } })).toEqual([{ id: talkId }])
  })
})

describe('what the log calls the people of a recorded talk', () => {
  /** Of a guest whom neither the members nor the log's people know by this name. */
  const namesInLog = ['霍青岚-青舟支付', '霍青岚']

  test.each(['HELD', 'CANCELLED'] as const)('is kept from visitors of a %s one', async (state) => {
    const talk = heldTalk({ topic: '霍青岚谈对账', speakerId: null, namesInLog })
    const { talkId } = await inTransaction((tx) =>
      state === 'HELD'
        ? recordHeldTalk(tx, plan.coordinator, talk)
        : recordCalledOffTalk(tx, plan.coordinator, { ...talk, state }),
    )
    const pages = await Promise.all([
      talkForViewer({ kind: 'visitor' }, talkId),
      talkForViewer(plan.member, talkId),
    ])
    expect(pages.map((page) => page?.talk.topic)).toEqual(['○○谈对账', '霍青岚谈对账'])
  })

  test('goes from a planned talk when the record is taken back', async () => {
    const { talkId } = await createPlannedTalk(plan, { date: plan.free })
    const recorded = await inTransaction((tx) =>
      recordHeldTalk(tx, plan.coordinator, heldTalk({ namesInLog })),
    )
    expect((await readable().talk.findUniqueOrThrow({ where: { id: talkId } })).namesInLog).toEqual(
      namesInLog,
    )
    await inTransaction((tx) => unrecordTalk(tx, recorded))
    expect((await readable().talk.findUniqueOrThrow({ where: { id: talkId } })).namesInLog).toEqual(
      [],
    )
  })
})

describe('recording a talk that was called off', () => {
  test('takes the planned talk off its night, and again changes nothing', async () => {
    const { talkId, nightId } = await createPlannedTalk(plan, { date: plan.free })
    const calledOff = { ...heldTalk(), state: 'POSTPONED' } as const
    const record = () => inTransaction((tx) => recordCalledOffTalk(tx, plan.coordinator, calledOff))
    expect(await record()).toEqual({ talkId, nightId: null, isNew: false, plannedOn: nightId })
    expect(await record()).toEqual({ talkId, nightId: null, isNew: false, plannedOn: null })
    expect((await talkRow(talkId)).state).toBe('POSTPONED')
  })

  test('is refused where a talk was held', async () => {
    await inTransaction((tx) => recordHeldTalk(tx, plan.coordinator, heldTalk()))
    const outcome = await transaction((tx) =>
      recordCalledOffTalk(tx, plan.coordinator, { ...heldTalk(), state: 'CANCELLED' }),
    )
    expect(outcome.ok ? 'OK' : outcome.refusal.code).toBe('NIGHT_TAKEN')
  })
})
