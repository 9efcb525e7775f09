import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { applicationsWaiting } from './queries-queue'

let stage: PlanFixture
let organiser: Viewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  organiser = await addMember(stage.groupId, '许听潮', ['ORGANISER'])
})

test('what waits for organisers is counted, for organisers', async () => {
  const rows = [
    { state: 'WAITING' },
    { state: 'WAITING', suspicions: ['LINKS'] },
    { state: 'WAITING', suspicions: ['LINKS'], letThroughAt: new Date() },
    { state: 'VOUCHING' },
    { state: 'ASKED' },
    { state: 'WAITLISTED' },
    { state: 'DECLINED' },
  ] as const
  for (const [index, row] of rows.entries()) {
    const name = `申请人${index}`
    await readable().application.create({
      data: {
        groupId: stage.groupId,
        name,
        nickname: name,
        email: '',
        ...row,
        suspicions: 'suspicions' in row ? [...row.suspicions] : [],
      },
    })
  }
  const found = await applicationsWaiting(organiser)
  expect([found?.waiting.count, found?.held.count]).toEqual([2, 1])
  for (const viewer of [stage.member, stage.coordinator, { kind: 'visitor' }] as const) {
    expect(await applicationsWaiting(viewer)).toBeNull()
  }
})
