import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { savePolicy } from './commands'
import { policies, simulatePolicy } from './queries'
import { evidenceOf, activityStatuses } from '@/lib/activity/silence/queries'
import { FIRST_POLICY } from './rules'
import { statusFilterSchema } from '@/lib/activity/schema'
import {
  createCommunity,
  createMember,
  createMessage,
  type TestCommunity,
} from '@/lib/activity/fixtures'

const everybody = statusFilterSchema.parse({})
const next = {
  ...FIRST_POLICY,
  windowDays: 28,
  after: 1,
  note: '窗口收窄',
  effectiveFrom: '2099-01-01',
}

let place: TestCommunity
beforeEach(async () => {
  await freshDatabase()
  place = await createCommunity()
})

it('makes the first policy once, however many look at once', async () => {
  await Promise.all([1, 2, 3, 4].map(() => policies(place.organiser)))
  expect(await readable().activityPolicy.count()).toBe(1)
  expect((await policies(place.organiser))?.inForce).toMatchObject({ version: 1, ...FIRST_POLICY })
})

it('publishes one of two versions written at once, and refuses the other', async () => {
  await policies(place.organiser)
  const codes = await Promise.all([
    savePolicy(place.organiser, next),
    savePolicy(place.organiser, next),
  ])
  expect(codes.map(codeOf).toSorted()).toEqual(['OK', 'POLICY_CHANGED'])
  const known = await policies(place.organiser)
  expect([known?.inForce.version, known?.versions.length]).toEqual([1, 2])
})

it('refuses a policy for days that are past', async () => {
  await policies(place.organiser)
  expect(codeOf(await savePolicy(place.organiser, { ...next, effectiveFrom: '2020-01-01' }))).toBe(
    'POLICY_STARTS_PAST',
  )
})

it('names who would become silent', async () => {
  const member = await createMember(place.groupId, '沈知远')
  await createMessage(place.groupId, '沈知远', 40, member.memberId)
  const found = await simulatePolicy(place.organiser, next)
  expect(found?.becomeSilent).toEqual([member.memberId])
  expect(Object.values(found?.names ?? {})).toEqual(['沈知远'])
  expect(found?.weeks).toHaveLength(12)
})

it('shows the evidence of a member under every label, and who merged into them', async () => {
  const member = await createMember(place.groupId, '沈知远')
  const before = await createMember(place.groupId, '从前的知远')
  await createMessage(place.groupId, '知远', 3, member.memberId)
  await createMessage(place.groupId, '阿远', 5, before.memberId)
  await readable().member.update({
    where: { id: before.memberId },
    data: { status: 'MERGED', mergedIntoId: member.memberId },
  })
  const view = await evidenceOf(place.organiser, member.memberId)
  expect(view?.evidence.map(({ kind, label, count }) => [kind, label, count])).toEqual([
    ['MESSAGE', '知远', 1],
    ['MESSAGE', '阿远', 1],
  ])
  expect(view?.status.state).toBe('ACTIVE')
})

it('counts every member in one state, and is visible to organisers only', async () => {
  const member = await createMember(place.groupId, '沈知远')
  await createMember(place.groupId, '顾南舟', { joinedDaysAgo: 2 })
  const page = await activityStatuses(place.organiser, everybody)
  expect(page?.counts).toEqual({ ACTIVE: 0, IMMUNE: 2, UNRESOLVED: 0, SILENT: 1 })
  expect(await activityStatuses(member, everybody)).toBeNull()
  expect(await evidenceOf(member, member.memberId)).toBeNull()
  expect(await policies(member)).toBeNull()
})
