import { beforeEach, describe, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { moveTalk, planTalk } from './commands'
import { swapTalks } from './commands-swap'
import { undoMove } from './commands-undo'
import {
  addMember,
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

  test('of swaps and moves of the same talks leaves each on one evening, and none of two', async () => {
    const later = nextWeekday(plan.free)
    const third = nextWeekday(later)
    const first = await createPlannedTalk(plan)
    const second = await createPlannedTalk(plan, { date: later })
    const reason = '对调'
    const swap = { talkId: first.talkId, withId: second.talkId, reason }
    const back = { talkId: second.talkId, withId: first.talkId, reason }
    const other = await addMember(plan.groupId, '另一位排期', ['COORDINATOR'])
    const outcomes = await Promise.all([
      swapTalks(plan.coordinator, swap),
      moveTalk(other, { talkId: first.talkId, date: third, clocks: null, reason }),
      swapTalks(other, back),
      swapTalks(plan.coordinator, swap),
    ])
    expect(outcomes.map(codeOf)).toEqual(['OK', 'OK', 'OK', 'OK'])
    const rows = await readable().talk.findMany({ include: { night: true } })
    const dates = rows.map(({ night }) => night?.date.toISOString().slice(0, 10))
    expect(new Set(dates).size).toBe(2)
    expect(rows.map(({ state }) => state)).toEqual(['PLANNED', 'PLANNED'])
  })

  test('of two who undo one swap is won by one', async () => {
    const first = await createPlannedTalk(plan)
    const second = await createPlannedTalk(plan, { date: nextWeekday(plan.free) })
    const before = [await talkRow(first.talkId), await talkRow(second.talkId)]
    const ids = { talkId: first.talkId, withId: second.talkId }
    expect(codeOf(await swapTalks(plan.coordinator, { ...ids, reason: '对调' }))).toBe('OK')
    const outcomes = await Promise.all([
      undoMove(plan.coordinator, { talkId: first.talkId, from: plan.free }),
      undoMove(plan.coordinator, { talkId: second.talkId, from: nextWeekday(plan.free) }),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['NO_MOVE_TO_UNDO', 'OK'])
    expect([await talkRow(first.talkId), await talkRow(second.talkId)]).toEqual(before)
  })
})
