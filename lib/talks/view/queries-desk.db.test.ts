import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { createPlanFixture, createPlannedTalk } from '@/lib/talks/fixtures'
import { moveTalk } from '@/lib/talks/plan/commands'
import { readable } from '@/lib/db/transaction'
import { planGaps } from './queries-desk'

test('an evening lacks its host since the talk was moved there, not since it was planned', async () => {
  await freshDatabase()
  const plan = await createPlanFixture()
  const { talkId } = await createPlannedTalk(plan, { date: plan.tonight.add({ days: 3 }) })
  await readable().talk.update({
    where: { id: talkId },
    data: { createdAt: new Date('2020-01-01T00:00:00Z') },
  })
  const planned = (await planGaps(plan.coordinator))?.find(({ gap }) => gap === 'HOST')
  expect(planned?.evenings.map(({ since }) => String(since))).toEqual(['2020-01-01T00:00:00Z'])

  const before = now()
  const moved = await moveTalk(plan.coordinator, {
    talkId,
    date: plan.tonight.add({ days: 2 }),
    clocks: null,
    reason: '出差',
  })
  expect(moved.ok).toBe(true)
  const found = (await planGaps(plan.coordinator))?.find(({ gap }) => gap === 'HOST')
  const [evening] = found?.evenings ?? []
  expect(found?.evenings).toHaveLength(1)
  expect(Temporal.Instant.compare(evening?.since ?? before, before.subtract({ seconds: 5 }))).toBe(
    1,
  )
})
