import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import {
  addMember,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { planToShare } from './queries-shared'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

const shared = (viewer: Viewer, readers: 'MEMBER' | 'VISITOR', span: 'WEEK' | 'MONTH' = 'WEEK') =>
  planToShare(viewer, { span, date: plan.free, group: plan.groupId }, readers)

describe('the plan to pass on', () => {
  test('is for coordinators', async () => {
    const viewers: readonly Viewer[] = [
      { kind: 'visitor' },
      plan.member,
      await addMember(plan.groupId, '编辑', ['EDITOR']),
    ]
    for (const viewer of viewers) expect(await shared(viewer, 'MEMBER')).toBeNull()
    expect(await shared(plan.coordinator, 'MEMBER')).not.toBeNull()
  })

  test.each([
    ['KEPT', { MEMBER: false, VISITOR: false }],
    ['MEMBERS', { MEMBER: true, VISITOR: false }],
    ['PUBLIC', { MEMBER: true, VISITOR: true }],
  ] as const)('holds a %s talk for its readers alone: %j', async (visibility, seen) => {
    await createPlannedTalk(plan, { visibility })
    for (const readers of ['MEMBER', 'VISITOR'] as const) {
      const view = await shared(plan.coordinator, readers)
      const talks = view?.nights.filter(({ talk }) => talk !== null) ?? []
      expect(talks.length > 0).toBe(seen[readers])
    }
  })

  test('names to visitors no speaker who did not say so', async () => {
    await createPlannedTalk(plan)
    await readable().member.update({ where: { id: plan.speakerId }, data: { namePublic: false } })
    const [members, visitors] = await Promise.all([
      shared(plan.coordinator, 'MEMBER'),
      shared(plan.coordinator, 'VISITOR'),
    ])
    expect(JSON.stringify(members)).toContain('沈知远')
    expect(JSON.stringify(visitors)).not.toContain('沈知远')
  })

  test('holds the whole month of the date', async () => {
    const view = await shared(plan.coordinator, 'MEMBER', 'MONTH')
    expect(view?.from.day).toBe(1)
    expect(view?.to.day).toBe(plan.free.daysInMonth)
  })
})
