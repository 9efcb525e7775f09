import { beforeEach, describe, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { editTalk } from './commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from './commands-leaving'
import { blockNight, unblockNight } from './commands-nights'
import { moveTalk, planTalk } from './commands-plan'
import { nextWeekday, planOf, setStage, type Stage } from './testing'

let stage: Stage

beforeEach(async () => {
  await freshDatabase()
  stage = await setStage()
})

describe('planning a talk', () => {
  test('makes the night with the times of the template', async () => {
    await plan()
    const nights = await readable().night.findMany({ include: { talks: true } })
    expect(nights).toHaveLength(1)
    const local = nights[0]?.startsAt.toISOString().slice(0, 16)
    expect(local).toBe(`${stage.free.toString()}T11:30`)
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
    expect((await planTalk(stage.coordinator, planOf(stage, { clocks }))).ok).toBe(true)
    const night = await readable().night.findFirstOrThrow()
    expect(night.endsAt.toISOString()).toBe(`${stage.free.toString()}T16:15:00.000Z`)
  })

  test('refuses a member without the duty, and leaves no trace', async () => {
    expect(codeOf(await planTalk(stage.member, planOf(stage)))).toBe('NOT_ALLOWED')
    expect(await readable().night.count()).toBe(0)
  })

  test('refuses a second talk on the night, with the topic that stands there', async () => {
    await plan()
    expect(await planTalk(stage.coordinator, planOf(stage, { topic: '另一场' }))).toEqual({
      ok: false,
      refusal: {
        code: 'NIGHT_TAKEN',
        facts: { date: stage.free.toString(), topic: '对账差错的七种来路' },
        field: 'date',
      },
    })
  })

  test('lets the other group have the same evening', async () => {
    await plan()
    const other = planOf(stage, { groupId: stage.otherGroupId })
    expect((await planTalk(stage.coordinator, other)).ok).toBe(true)
  })

  test('refuses a speaker who is no longer here', async () => {
    await readable().member.update({ where: { id: stage.speakerId }, data: { status: 'LEFT' } })
    expect(codeOf(await planTalk(stage.coordinator, planOf(stage)))).toBe('SPEAKER_UNKNOWN')
  })

  test('refuses a date that has passed and makes no night for it', async () => {
    const date = stage.tonight.subtract({ days: 1 })
    expect(codeOf(await planTalk(stage.coordinator, planOf(stage, { date })))).toBe('DATE_PASSED')
    expect(await readable().night.count()).toBe(0)
  })

  test('writes down who did it, and tells the other rooms once it is committed', async () => {
    const { talkId, nightId } = await plan()
    expect(await audited()).toEqual([
      { action: 'talk.planned', subjectId: talkId, actorId: stage.coordinator.memberId },
    ])
    expect(await nightsTold()).toEqual([nightId])
  })
})

describe('the database itself', () => {
  test('refuses two standing talks on one night, past every command', async () => {
    const { nightId } = await plan()
    const second = readable().talk.create({
      data: { groupId: stage.groupId, nightId, topic: '另一场', state: 'HELD' },
    })
    await expect(second).rejects.toMatchObject({ code: 'P2002' })
  })

  test('refuses times out of order', async () => {
    const { nightId } = await plan()
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
    const { talkId } = await plan()
    const date = nextWeekday(stage.free)
    const outcome = await moveTalk(stage.coordinator, {
      talkId,
      date,
      clocks: null,
      reason: '出差',
    })
    expect(outcome.ok).toBe(true)
    expect(await talkRow(talkId)).toEqual({
      state: 'PLANNED',
      reason: '出差',
      movedFrom: toDateColumn(stage.free),
      night: { date: toDateColumn(date) },
    })
  })

  test('tells of both evenings', async () => {
    const first = await plan()
    const date = nextWeekday(stage.free)
    await moveTalk(stage.coordinator, { talkId: first.talkId, date, clocks: null, reason: '出差' })
    const target = await readable().night.findFirstOrThrow({ where: { date: toDateColumn(date) } })
    expect(await nightsTold()).toEqual([first.nightId, target.id, first.nightId].sort())
  })

  test('refuses a night that another talk holds, and changes nothing', async () => {
    const { talkId } = await plan()
    const date = nextWeekday(stage.free)
    await planTalk(stage.coordinator, planOf(stage, { date, topic: '另一场' }))
    const before = await talkRow(talkId)
    const move = { talkId, date, clocks: null, reason: '出差' }
    expect(codeOf(await moveTalk(stage.coordinator, move))).toBe('NIGHT_TAKEN')
    expect(await talkRow(talkId)).toEqual(before)
  })

  test('to another hour of the same evening remembers its own date', async () => {
    const { talkId } = await plan()
    const clocks = {
      checkInOpens: '20:15',
      checkInCloses: '20:30',
      starts: '20:30',
      questions: '21:00',
      ends: '22:00',
    }
    await moveTalk(stage.coordinator, { talkId, date: stage.free, clocks, reason: '航班晚点' })
    expect((await talkRow(talkId)).movedFrom).toEqual(toDateColumn(stage.free))
    const night = await readable().night.findFirstOrThrow()
    expect(night.startsAt.toISOString()).toBe(`${stage.free.toString()}T12:30:00.000Z`)
  })

  test('of an unknown talk is refused', async () => {
    const talkId = '00000000-0000-7000-8000-000000000000'
    const move = { talkId, date: stage.free, clocks: null, reason: '出差' }
    expect(codeOf(await moveTalk(stage.coordinator, move))).toBe('TALK_UNKNOWN')
  })
})

describe('cancelling, postponing and restoring', () => {
  test('a cancelled talk frees its night and can be read with its reason', async () => {
    const { talkId } = await plan()
    expect((await cancelTalk(stage.coordinator, { talkId, reason: '讲者生病' })).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual({
      state: 'CANCELLED',
      reason: '讲者生病',
      movedFrom: null,
      night: { date: toDateColumn(stage.free) },
    })
    expect((await planTalk(stage.coordinator, planOf(stage, { topic: '另一场' }))).ok).toBe(true)
  })

  test('a postponed talk has no night and remembers which it left', async () => {
    const { talkId } = await plan()
    expect((await postponeTalk(stage.coordinator, { talkId, reason: '出差' })).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual({
      state: 'POSTPONED',
      reason: '出差',
      movedFrom: toDateColumn(stage.free),
      night: null,
    })
  })

  test.each([cancelTalk, postponeTalk])(
    'both are taken back as if nothing was ($name)',
    async (leave) => {
      const { talkId } = await plan()
      const before = await talkRow(talkId)
      await leave(stage.coordinator, { talkId, reason: '出差' })
      expect((await restoreTalk(stage.coordinator, talkId)).ok).toBe(true)
      expect(await talkRow(talkId)).toEqual(before)
    },
  )

  test('neither is taken back once another talk has the night', async () => {
    const { talkId } = await plan()
    await cancelTalk(stage.coordinator, { talkId, reason: '讲者生病' })
    await planTalk(stage.coordinator, planOf(stage, { topic: '另一场' }))
    expect(codeOf(await restoreTalk(stage.coordinator, talkId))).toBe('NIGHT_TAKEN')
  })
})

describe('editing a talk', () => {
  test('changes its words and its host, and keeps the hour', async () => {
    const { talkId } = await plan()
    const edit = {
      talkId,
      clocks: null,
      topic: '对账之后',
      summary: '',
      speakerId: null,
      hostId: stage.member.memberId,
      mode: 'DOCUMENT',
      visibility: 'KEPT',
    } as const
    expect((await editTalk(stage.coordinator, edit)).ok).toBe(true)
    const talk = await readable().talk.findFirstOrThrow({ include: { night: true } })
    expect([talk.topic, talk.visibility, talk.night?.hostId]).toEqual([
      '对账之后',
      'KEPT',
      stage.member.memberId,
    ])
  })
})

describe('keeping an evening free', () => {
  test('refuses talks until it is opened again', async () => {
    const { groupId, free: date } = stage
    await blockNight(stage.coordinator, { groupId, date, reason: '中秋' })
    expect(codeOf(await planTalk(stage.coordinator, planOf(stage)))).toBe('NIGHT_BLOCKED')
    await unblockNight(stage.coordinator, { groupId, date })
    expect((await planTalk(stage.coordinator, planOf(stage))).ok).toBe(true)
  })
})

describe('a race', () => {
  test('of 20 planners for one night is won by exactly one', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        planTalk(stage.coordinator, planOf(stage, { topic: `第 ${n} 场` })),
      ),
    )
    expect(outcomes.map(codeOf).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 'NIGHT_TAKEN'),
      'OK',
    ])
    expect(await readable().talk.count()).toBe(1)
  })

  test('of moves and plans for one night is won by exactly one', async () => {
    const target = nextWeekday(stage.free)
    const later = nextWeekday(target)
    const first = await plan()
    const second = await plan({ date: later })
    const move = { date: target, clocks: null, reason: '出差' }
    const outcomes = await Promise.all([
      moveTalk(stage.coordinator, { ...move, talkId: first.talkId }),
      planTalk(stage.coordinator, planOf(stage, { date: target })),
      moveTalk(stage.coordinator, { ...move, talkId: second.talkId }),
      planTalk(stage.coordinator, planOf(stage, { date: target })),
    ])
    expect(outcomes.map(codeOf).sort()).toEqual(['NIGHT_TAKEN', 'NIGHT_TAKEN', 'NIGHT_TAKEN', 'OK'])
  })

  test('of two talks for each other’s night refuses both and blocks neither', async () => {
    const first = await plan()
    const later = nextWeekday(stage.free)
    const second = await plan({ date: later })
    const reason = '对调'
    const outcomes = await Promise.all([
      moveTalk(stage.coordinator, { talkId: first.talkId, date: later, clocks: null, reason }),
      moveTalk(stage.coordinator, {
        talkId: second.talkId,
        date: stage.free,
        clocks: null,
        reason,
      }),
    ])
    expect(outcomes.map(codeOf)).toEqual(['NIGHT_TAKEN', 'NIGHT_TAKEN'])
  })
})

async function plan(change: Parameters<typeof planOf>[1] = {}) {
  const outcome = await planTalk(stage.coordinator, planOf(stage, change))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

async function talkRow(id: string) {
  return readable().talk.findUniqueOrThrow({
    where: { id },
    select: { state: true, reason: true, movedFrom: true, night: { select: { date: true } } },
  })
}

async function audited() {
  return readable().auditRecord.findMany({
    select: { action: true, subjectId: true, actorId: true },
    orderBy: { id: 'asc' },
  })
}

/** The nights told of, sorted: jobs of one instant have no order. */
async function nightsTold(): Promise<string[]> {
  const { rows } = await pool().query<{ night: string }>(
    `SELECT data->>'nightId' AS night FROM pgboss.job WHERE name = 'schedule.night-changed' ORDER BY 1`,
  )
  return rows.map(({ night }) => night)
}

function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'OK' : outcome.refusal.code
}
