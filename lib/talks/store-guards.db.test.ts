import { beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '@/lib/db/constraints'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { createPlannedTalk, createPlanFixture, nextWeekday, type PlanFixture } from './fixtures'

/** What the database holds between a night and its talks, past every command. */

let plan: PlanFixture
let talkId: string
let nightId: string

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  const planned = await createPlannedTalk(plan)
  talkId = planned.talkId
  nightId = planned.nightId
})

async function meaningOf(write: Promise<unknown>): Promise<unknown> {
  try {
    await write
    return 'WRITTEN'
  } catch (cause) {
    return refusalOf(cause) ?? /talk_has_night|talk_of_its_group/u.exec(String(cause))?.[0]
  }
}

const changeTalk = (data: object) => readable().talk.update({ where: { id: talkId }, data })
const changeNight = (data: object) => readable().night.update({ where: { id: nightId }, data })

describe('a talk and its night', () => {
  test('a planned or held talk has a night', async () => {
    expect(await meaningOf(changeTalk({ nightId: null }))).toBe('talk_has_night')
    expect(await meaningOf(changeTalk({ state: 'HELD', nightId: null }))).toBe('talk_has_night')
    expect(await meaningOf(changeTalk({ state: 'POSTPONED', nightId: null }))).toBe('WRITTEN')
  })

  test('a talk is of the group of its night', async () => {
    const other = { groupId: plan.otherGroupId }
    expect(await meaningOf(changeTalk(other))).toBe('talk_of_its_group')
    expect(await meaningOf(changeNight(other))).toBe('talk_of_its_group')
    const foreign = { ...other, nightId, topic: '换群的', state: 'CANCELLED' } as const
    expect(await meaningOf(readable().talk.create({ data: foreign }))).toBe('talk_of_its_group')
  })

  test('a night with a planned talk is not kept free', async () => {
    expect(await meaningOf(changeNight({ blockedReason: '国庆' }))).toEqual({
      code: 'NIGHT_TAKEN',
      field: 'date',
    })
    await changeTalk({ state: 'CANCELLED' })
    expect(await meaningOf(changeNight({ blockedReason: '国庆' }))).toBe('WRITTEN')
  })

  test('no talk is planned on a night that is kept free, and a held one may be recorded', async () => {
    await changeTalk({ state: 'CANCELLED' })
    await changeNight({ blockedReason: '国庆' })
    const kept = { code: 'NIGHT_KEPT_FREE', field: 'date' }
    expect(await meaningOf(changeTalk({ state: 'PLANNED' }))).toEqual(kept)
    const other = await createPlannedTalk(plan, { date: nextWeekday(plan.free) })
    const move = readable().talk.update({ where: { id: other.talkId }, data: { nightId } })
    expect(await meaningOf(move)).toEqual(kept)
    expect(await meaningOf(changeTalk({ state: 'HELD' }))).toBe('WRITTEN')
  })

  test('of one planning and one keeping free at the same moment, one is refused', async () => {
    for (let round = 0; round < 10; round += 1) {
      await changeTalk({ state: 'CANCELLED' })
      await changeNight({ blockedReason: null })
      const outcomes = await Promise.all([
        meaningOf(changeTalk({ state: 'PLANNED' })),
        meaningOf(changeNight({ blockedReason: '国庆' })),
      ])
      expect(outcomes.filter((outcome) => outcome === 'WRITTEN')).toHaveLength(1)
    }
  })
})
