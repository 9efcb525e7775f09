import { beforeEach, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { moveTalk, planTalk } from './commands'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import {
  codeOf,
  nextWeekday,
  createPlannedTalk,
  planOf,
  createPlanFixture,
  talkRow,
  type PlanFixture,
} from '@/lib/talks/fixtures'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

describe('planning a talk', () => {
  test('makes the night with the times of the template', async () => {
    await createPlannedTalk(plan)
    const nights = await readable().night.findMany({ include: { talks: true } })
    expect(nights).toHaveLength(1)
    const local = nights[0]?.startsAt.toISOString().slice(0, 16)
    expect(local).toBe(`${plan.free.toString()}T11:30`)
    expect(nights[0]?.talks.map(({ topic, state }) => ({ topic, state }))).toEqual([
      { topic: '对账差错的七种来路', state: 'PLANNED' },
    ])
  })

  test('takes other times where they are given', async () => {
    const clocks = {
      checkInOpens: '20:10',
      checkInCloses: '20:30',
      starts: '20:30',
      questions: '21:00',
      ends: '00:15',
    }
    expect((await planTalk(plan.coordinator, planOf(plan, { clocks }))).ok).toBe(true)
    const night = await readable().night.findFirstOrThrow()
    expect(night.endsAt.toISOString()).toBe(`${plan.free.toString()}T16:15:00.000Z`)
  })

  test('points at the time that is out of order, and makes no night', async () => {
    const clocks = { ...DEFAULT_TEMPLATE.clocks, ends: '19:00' }
    expect(await planTalk(plan.coordinator, planOf(plan, { clocks }))).toEqual({
      ok: false,
      refusal: {
        code: 'ENDS_TOO_EARLY',
        facts: {},
        field: 'clocks.ends',
        against: 'clocks.questions',
      },
    })
    expect(await readable().night.count()).toBe(0)
  })

  test('refuses a member without the duty, and leaves no trace', async () => {
    expect(codeOf(await planTalk(plan.member, planOf(plan)))).toBe('NOT_ALLOWED')
    expect(await readable().night.count()).toBe(0)
  })

  test('refuses a second talk on the night, with the topic that stands there', async () => {
    await createPlannedTalk(plan)
    expect(await planTalk(plan.coordinator, planOf(plan, { topic: '另一场' }))).toEqual({
      ok: false,
      refusal: {
        code: 'NIGHT_TAKEN',
        facts: { date: plan.free.toString(), topic: '对账差错的七种来路' },
        field: 'date',
      },
    })
  })

  test('lets the other group have the same evening', async () => {
    await createPlannedTalk(plan)
    const other = planOf(plan, { groupId: plan.otherGroupId })
    expect((await planTalk(plan.coordinator, other)).ok).toBe(true)
  })

  test('refuses a speaker who is no longer here', async () => {
    await readable().member.update({ where: { id: plan.speakerId }, data: { status: 'LEFT' } })
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan)))).toBe('SPEAKER_UNKNOWN')
  })

  test('refuses a date that has passed and makes no night for it', async () => {
    const date = plan.tonight.subtract({ days: 1 })
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date })))).toBe('DATE_PASSED')
    expect(await readable().night.count()).toBe(0)
  })

  test('records who did it, and queues the change once it is committed', async () => {
    const { talkId, nightId } = await createPlannedTalk(plan)
    expect(await audited()).toEqual([
      { action: 'talk.planned', subjectId: talkId, actorId: plan.coordinator.memberId },
    ])
    expect(await changedNights()).toEqual([nightId])
  })
})

describe('the database itself', () => {
  test('refuses two planned talks on one night, past every command', async () => {
    const { nightId } = await createPlannedTalk(plan)
    const second = readable().talk.create({
      data: { groupId: plan.groupId, nightId, topic: '另一场', state: 'HELD' },
    })
    await expect(second).rejects.toMatchObject({ code: 'P2002' })
  })

  test('refuses times out of order', async () => {
    const { nightId } = await createPlannedTalk(plan)
    const night = await readable().night.findUniqueOrThrow({ where: { id: nightId } })
    const backwards = readable().night.update({
      where: { id: nightId },
      data: { endsAt: night.startsAt },
    })
    await expect(backwards).rejects.toThrow('night_times_in_order')
  })
})

describe('moving a talk', () => {
  test('keeps the date it stood on and the reason', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const date = nextWeekday(plan.free)
    const outcome = await moveTalk(plan.coordinator, {
      talkId,
      date,
      clocks: null,
      reason: '出差',
    })
    expect(outcome.ok).toBe(true)
    expect(await talkRow(talkId)).toEqual({
      state: 'PLANNED',
      reason: '出差',
      movedFrom: toDateColumn(plan.free),
      night: { date: toDateColumn(date) },
    })
  })

  test('queues the change of both evenings', async () => {
    const first = await createPlannedTalk(plan)
    const date = nextWeekday(plan.free)
    await moveTalk(plan.coordinator, { talkId: first.talkId, date, clocks: null, reason: '出差' })
    const target = await readable().night.findFirstOrThrow({ where: { date: toDateColumn(date) } })
    expect(await changedNights()).toEqual([first.nightId, target.id, first.nightId].sort())
  })

  test('refuses a night that another talk holds, and changes nothing', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const date = nextWeekday(plan.free)
    await planTalk(plan.coordinator, planOf(plan, { date, topic: '另一场' }))
    const before = await talkRow(talkId)
    const move = { talkId, date, clocks: null, reason: '出差' }
    expect(codeOf(await moveTalk(plan.coordinator, move))).toBe('NIGHT_TAKEN')
    expect(await talkRow(talkId)).toEqual(before)
  })

  test('to another hour of the same evening remembers its own date', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const clocks = {
      checkInOpens: '20:15',
      checkInCloses: '20:30',
      starts: '20:30',
      questions: '21:00',
      ends: '22:00',
    }
    await moveTalk(plan.coordinator, { talkId, date: plan.free, clocks, reason: '航班晚点' })
    expect((await talkRow(talkId)).movedFrom).toEqual(toDateColumn(plan.free))
    const night = await readable().night.findFirstOrThrow()
    expect(night.startsAt.toISOString()).toBe(`${plan.free.toString()}T12:30:00.000Z`)
  })

  test('of an unknown talk is refused', async () => {
    const talkId = '00000000-0000-7000-8000-000000000000'
    const move = { talkId, date: plan.free, clocks: null, reason: '出差' }
    expect(codeOf(await moveTalk(plan.coordinator, move))).toBe('TALK_UNKNOWN')
  })
})

async function audited() {
  return readable().auditRecord.findMany({
    select: { action: true, subjectId: true, actorId: true },
    orderBy: { id: 'asc' },
  })
}

/** The nights whose change is queued, sorted: jobs of one instant have no order. */
async function changedNights(): Promise<string[]> {
  const { rows } = await pool().query<{ night: string }>(
    `SELECT data->>'nightId' AS night FROM pgboss.job WHERE name = 'nights.changed' ORDER BY 1`,
  )
  return rows.map(({ night }) => night)
}
