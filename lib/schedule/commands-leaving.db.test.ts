import { beforeEach, describe, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { editTalk } from './commands-edit'
import { cancelTalk, postponeTalk, restoreTalk } from './commands-leaving'
import { blockNight, unblockNight } from './commands-nights'
import { planTalk } from './commands-plan'
import { codeOf, planned, planOf, setStage, talkRow, type Stage } from './testing'

let stage: Stage

beforeEach(async () => {
  await freshDatabase()
  stage = await setStage()
})

describe('cancelling, postponing and restoring', () => {
  test('a cancelled talk frees its night and can be read with its reason', async () => {
    const { talkId } = await planned(stage)
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
    const { talkId } = await planned(stage)
    expect((await postponeTalk(stage.coordinator, { talkId, reason: '出差' })).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual({
      state: 'POSTPONED',
      reason: '出差',
      movedFrom: toDateColumn(stage.free),
      night: null,
    })
  })

  test.each([
    ['cancelling', cancelTalk],
    ['postponing', postponeTalk],
  ])('%s is taken back as if nothing was', async (_, leave) => {
    const { talkId } = await planned(stage)
    const before = await talkRow(talkId)
    await leave(stage.coordinator, { talkId, reason: '出差' })
    expect((await restoreTalk(stage.coordinator, talkId)).ok).toBe(true)
    expect(await talkRow(talkId)).toEqual(before)
  })

  test('neither is taken back once another talk has the night', async () => {
    const { talkId } = await planned(stage)
    await cancelTalk(stage.coordinator, { talkId, reason: '讲者生病' })
    await planTalk(stage.coordinator, planOf(stage, { topic: '另一场' }))
    expect(codeOf(await restoreTalk(stage.coordinator, talkId))).toBe('NIGHT_TAKEN')
  })
})

describe('editing a talk', () => {
  test('changes its words and its host, and keeps the hour', async () => {
    const { talkId } = await planned(stage)
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
