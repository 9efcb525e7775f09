import { beforeEach, describe, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { moveTalk, planTalk } from './commands'
import {
  codeOf,
  nextWeekday,
  createPlannedTalk,
  planOf,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

describe('a race', () => {
  test('of 20 planners for one night is won by exactly one', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        planTalk(plan.coordinator, planOf(plan, { topic: `第 ${n} 场` })),
      ),
    )
    expect(outcomes.map(codeOf).sort()).toEqual([
      ...Array.from({ length: 19 }, () => 'NIGHT_TAKEN'),
      'OK',
    ])
    expect(await readable().talk.count()).toBe(1)
  })

  test('of moves and plans for one night is won by exactly one', async () => {
    const target = nextWeekday(plan.free)
    const later = nextWeekday(target)
    const first = await createPlannedTalk(plan)
    const second = await createPlannedTalk(plan, { date: later })
    const move = { date: target, clocks: null, reason: '出差' }
    const outcomes = await Promise.all([
      moveTalk(plan.coordinator, { ...move, talkId: first.talkId }),
      planTalk(plan.coordinator, planOf(plan, { date: target })),
      moveTalk(plan.coordinator, { ...move, talkId: second.talkId }),
      planTalk(plan.coordinator, planOf(plan, { date: target })),
    ])
    expect(outcomes.map(codeOf).sort()).toEqual(['NIGHT_TAKEN', 'NIGHT_TAKEN', 'NIGHT_TAKEN', 'OK'])
  })

  test('of two talks for each other’s night refuses both and blocks neither', async () => {
    const first = await createPlannedTalk(plan)
    const later = nextWeekday(plan.free)
    const second = await createPlannedTalk(plan, { date: later })
    const reason = '对调'
    const outcomes = await Promise.all([
      moveTalk(plan.coordinator, { talkId: first.talkId, date: later, clocks: null, reason }),
      moveTalk(plan.coordinator, {
        talkId: second.talkId,
        date: plan.free,
        clocks: null,
        reason,
      }),
    ])
    expect(outcomes.map(codeOf)).toEqual(['NIGHT_TAKEN', 'NIGHT_TAKEN'])
  })
})
