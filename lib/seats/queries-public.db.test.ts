import { beforeEach, expect, test } from 'vitest'
import { daysAgo } from '@/lib/activity/fixtures'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { aFullHouse, waits, type SeatsPlace } from './fixtures-database'
import { prospectsForApplicants } from './queries-public'

let place: SeatsPlace

beforeEach(async () => {
  await freshDatabase()
  place = await aFullHouse(40)
})

test('says how full each group is, how many wait, and how long it took, of five cases or more', async () => {
  const db = readable()
  for (let at = 0; at < 5; at += 1) {
    const id = await waits(place.groupId, `甲${String(at)}`, { days: 20 + at })
    if (at === 4) expect((await prospectsForApplicants()).get(place.groupId)?.waiting).toBe(1)
    await db.application.update({
      where: { id },
      data: { state: 'ADMITTED', decidedAt: daysAgo(10), notifiedAt: daysAgo(10) },
    })
    const listDays = (await prospectsForApplicants()).get(place.groupId)?.listDays
    expect(listDays).toBe(at < 4 ? null : 12)
  }
  await waits(place.groupId, '乙')
  const prospects = await prospectsForApplicants()
  expect(prospects.get(place.groupId)).toMatchObject({
    capacity: 41,
    taken: 1,
    free: 39,
    waiting: 1,
  })
  expect(prospects.get(place.otherId)).toMatchObject({ waiting: 0, listDays: null })
  expect(JSON.stringify([...prospects])).not.toContain('甲')
})
