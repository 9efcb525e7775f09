import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { createPlanFixture, createPlannedTalk, type PlanFixture } from '@/lib/talks/fixtures'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { moveTalk } from '@/lib/talks/plan/commands'
import { asOf, now } from '@/lib/shared/clock'
import { calendar, calendarOfTalk } from './queries-calendar'
import type { TalkRevision } from './types'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

test('every move and cancelling comes under a higher number, as do new times of the night', async () => {
  const { talkId } = await createPlannedTalk(plan)
  const seen: TalkRevision[] = [await revisionOf(talkId)]
  const date = plan.free.add({ days: 7 })
  const changes = [
    () => moveTalk(plan.coordinator, { talkId, date, clocks: null, reason: '出差' }),
    () => cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' }),
    () => restoreTalk(plan.coordinator, { talkId }),
    () => postponeTalk(plan.coordinator, { talkId, reason: '讲者生病' }),
    () => moveTalk(plan.coordinator, { talkId, date, clocks: null, reason: '好了' }),
    () =>
      readable().$executeRaw`UPDATE "Night" SET "endsAt" = "endsAt" + interval '1 minute' WHERE id =
          (SELECT "nightId" FROM "Talk" WHERE id = ${talkId}::uuid)`,
  ]
  for (const change of changes) {
    await change()
    const [before, after] = [seen.at(-1), await revisionOf(talkId)]
    expect(after.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
    expect(after.changedAt.epochMilliseconds).toBeGreaterThanOrEqual(
      before?.changedAt.epochMilliseconds ?? Infinity,
    )
    seen.push(after)
  }
})

test('of one group holds no other, and of a group that is none there is no calendar', async () => {
  const { talkId } = await createPlannedTalk(plan)
  const { groupId } = await readable().talk.findUniqueOrThrow({ where: { id: talkId } })
  const other = await readable().group.findFirst({ where: { id: { not: groupId } } })
  expect((await calendar(groupId))?.entries.map(({ talk }) => talk.id)).toEqual([talkId])
  if (other !== null) expect((await calendar(other.id))?.entries).toEqual([])
  expect(await calendar('0198a0b2-1111-7222-8333-444455556666')).toBeNull()
})

test('a postponed talk is in it as called off, on the date it left, for a bounded time', async () => {
  const { talkId } = await createPlannedTalk(plan)
  const [planned] = (await calendar(null))?.entries ?? []
  await postponeTalk(plan.coordinator, { talkId, reason: '讲者出差' })
  const [gone, ...more] = (await calendar(plan.groupId))?.entries ?? []
  expect(more).toEqual([])
  expect(gone?.talk).toMatchObject({ id: talkId, state: 'POSTPONED' })
  expect(gone?.times).toEqual(planned?.times)
  expect(await calendarOfTalk({ kind: 'visitor' }, talkId)).toMatchObject({ entries: [{}] })
  const ends = planned?.times.endsAt
  if (ends === undefined) throw new Error('The talk was in no calendar')
  const after = (days: number) => asOf(ends.add({ hours: days * 24 }), () => calendar(null))
  expect((await after(29))?.entries).toHaveLength(1)
  expect((await after(31))?.entries).toEqual([])
})

test('neither a cancelled talk of long ago is in it, nor one that visitors may not know of', async () => {
  const { talkId } = await createPlannedTalk(plan)
  await cancelTalk(plan.coordinator, { talkId, reason: '放假' })
  const [gone] = (await calendar(null))?.entries ?? []
  expect(gone?.talk.state).toBe('CANCELLED')
  const ends = gone?.times.endsAt.add({ hours: 31 * 24 }) ?? now()
  expect((await asOf(ends, () => calendar(null)))?.entries).toEqual([])
  const other = await createPlannedTalk(plan, { visibility: 'MEMBERS', topic: '只给成员的' })
  await postponeTalk(plan.coordinator, { talkId: other.talkId, reason: '出差' })
  expect(JSON.stringify(await calendar(null))).not.toContain('只给成员的')
  expect(await calendarOfTalk({ kind: 'visitor' }, other.talkId)).toBeNull()
})

async function revisionOf(talkId: string): Promise<TalkRevision> {
  const entry = (await calendar(null))?.entries.find(({ talk }) => talk.id === talkId)
  if (entry === undefined) throw new Error('The talk is in no calendar')
  return entry.revision
}
