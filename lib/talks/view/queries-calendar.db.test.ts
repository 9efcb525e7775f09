import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { createPlanFixture, createPlannedTalk, type PlanFixture } from '@/lib/talks/fixtures'
import { cancelTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { moveTalk } from '@/lib/talks/plan/commands'
import { calendar } from './queries-calendar'
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

async function revisionOf(talkId: string): Promise<TalkRevision> {
  const entry = (await calendar(null))?.entries.find(({ talk }) => talk.id === talkId)
  if (entry === undefined) throw new Error('The talk is in no calendar')
  return entry.revision
}
