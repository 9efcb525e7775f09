import { beforeEach, describe, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { moveTalk, planTalk } from './commands-plan'
import { codeOf, nextWeekday, planned, planOf, setStage, type Stage } from './testing'

let stage: Stage

beforeEach(async () => {
  await freshDatabase()
  stage = await setStage()
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
    const first = await planned(stage)
    const second = await planned(stage, { date: later })
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
    const first = await planned(stage)
    const later = nextWeekday(stage.free)
    const second = await planned(stage, { date: later })
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
