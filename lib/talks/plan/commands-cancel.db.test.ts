import { beforeEach, describe, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import type { BasedOn } from '@/lib/shared/based-on'
import { toDateColumn } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { editTalk } from './commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from './commands-cancel'
import { blockNight, unblockNight } from './commands-nights'
import { moveTalk, planTalk } from './commands'
import { shownForm } from './rules-forms'
import {
  codeOf,
  createPlannedTalk,
  planOf,
  createPlanFixture,
  nextWeekday,
  talkRow,
  type PlanFixture,
} from '@/lib/talks/fixtures'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

describe('cancelling, postponing and restoring', () => {
  test('a cancelled talk frees its night and can be read with its reason', async () => {
    const { talkId } = await createPlannedTalk(plan)
    expect((await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual({
      state: 'CANCELLED',
      reason: '讲者生病',
      movedFrom: null,
      night: { date: toDateColumn(plan.free) },
    })
    expect((await planTalk(plan.coordinator, planOf(plan, { topic: '另一场' }))).ok).toBe(true)
  })

  test('a postponed talk has no night and remembers which it left', async () => {
    const { talkId } = await createPlannedTalk(plan)
    expect((await postponeTalk(plan.coordinator, { talkId, reason: '出差' })).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual({
      state: 'POSTPONED',
      reason: '出差',
      movedFrom: toDateColumn(plan.free),
      night: null,
    })
  })

  test.each([
    ['cancelling', cancelTalk],
    ['postponing', postponeTalk],
  ])('%s is taken back as if nothing was', async (_, leave) => {
    const { talkId } = await createPlannedTalk(plan)
    const before = await talkRow(talkId)
    await leave(plan.coordinator, { talkId, reason: '出差' })
    expect((await restoreTalk(plan.coordinator, { talkId })).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual(before)
  })

  test('neither is taken back once another talk has the night', async () => {
    const { talkId } = await createPlannedTalk(plan)
    await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
    await planTalk(plan.coordinator, planOf(plan, { topic: '另一场' }))
    expect(codeOf(await restoreTalk(plan.coordinator, { talkId }))).toBe('NIGHT_TAKEN')
  })
})

describe('a talk that another changed after the plan was drawn', () => {
  const moved = (talkId: string) =>
    moveTalk(plan.coordinator, {
      talkId,
      date: nextWeekday(plan.free),
      clocks: null,
      reason: '讲者出差',
    })
  const stale = (outcome: Outcome<unknown>) =>
    outcome.ok ? 'OK' : (outcome.refusal.stale?.changes ?? outcome.refusal.code)

  test.each([
    ['called off', cancelTalk],
    ['postponed', postponeTalk],
  ])('is not %s before its new evening was seen', async (_, leave) => {
    const { talkId } = await createPlannedTalk(plan)
    const { topic } = planOf(plan)
    const seen = (date = plan.free) =>
      shownForm({ topic, speakerId: plan.speakerId }, date, '19:30')
    await moved(talkId)
    const before = await talkRow(talkId)
    const now = nextWeekday(plan.free)
    const ask = (basedOn: BasedOn) =>
      leave(plan.coordinator, { talkId, reason: '讲者生病', basedOn })
    expect(stale(await ask(seen()))).toEqual([{ field: 'date', now: now.toString(), typed: true }])
    expect(await talkRow(talkId)).toEqual(before)
    expect(stale(await ask(seen(now)))).toBe('OK')
  })

  test('is not brought back to another evening than the one that was seen', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const { topic, speakerId } = planOf(plan)
    const basedOn = shownForm({ topic, speakerId }, plan.free)
    await moved(talkId)
    await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
    expect(stale(await restoreTalk(plan.coordinator, { talkId, basedOn }))).toEqual([
      { field: 'date', now: nextWeekday(plan.free).toString(), typed: true },
    ])
    expect((await talkRow(talkId)).state).toBe('CANCELLED')
  })

  test('says of its speaker who it is now, by name', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const { topic } = planOf(plan)
    const basedOn = shownForm({ topic, speakerId: null }, plan.free, '19:30')
    expect(stale(await cancelTalk(plan.coordinator, { talkId, reason: '病', basedOn }))).toEqual([
      { field: 'speakerId', now: plan.speakerId, typed: true, label: '沈知远' },
    ])
  })
})

describe('editing a talk', () => {
  test('changes its words and its host, and keeps the hour', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const edit = {
      talkId,
      clocks: null,
      topic: '对账之后',
      summary: '',
      speakerId: null,
      hostId: plan.member.memberId,
      mode: 'DOCUMENT',
      visibility: 'KEPT',
    } as const
    expect((await editTalk(plan.coordinator, edit)).ok).toBe(true)
    const talk = await readable().talk.findFirstOrThrow({ include: { night: true } })
    expect([talk.topic, talk.visibility, talk.night?.hostId]).toEqual([
      '对账之后',
      'KEPT',
      plan.member.memberId,
    ])
  })
})

describe('keeping an evening free', () => {
  test('refuses talks until it is opened again', async () => {
    const { groupId, free: date } = plan
    await blockNight(plan.coordinator, { groupId, date, reason: '中秋' })
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan)))).toBe('NIGHT_BLOCKED')
    await unblockNight(plan.coordinator, { groupId, date })
    expect((await planTalk(plan.coordinator, planOf(plan))).ok).toBe(true)
  })
})
