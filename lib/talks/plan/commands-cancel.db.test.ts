import { beforeEach, describe, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { editTalk } from './commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from './commands-cancel'
import { blockNight, unblockNight } from './commands-nights'
import { planTalk } from './commands'
import {
  codeOf,
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
    expect((await restoreTalk(plan.coordinator, talkId)).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual(before)
  })

  test('neither is taken back once another talk has the night', async () => {
    const { talkId } = await createPlannedTalk(plan)
    await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
    await planTalk(plan.coordinator, planOf(plan, { topic: '另一场' }))
    expect(codeOf(await restoreTalk(plan.coordinator, talkId))).toBe('NIGHT_TAKEN')
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
