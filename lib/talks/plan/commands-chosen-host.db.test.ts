import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import {
  canHaveDutyAfterAll,
  cannotHaveDuty,
  giveBackDuty,
  takeOverDuty,
} from '@/lib/duties/commands-days'
import { acceptSwap, askSwap } from '@/lib/duties/commands-swap'
import { giveDuties, hostOn, type DutiesFixture } from '@/lib/duties/fixtures'

import { freshDatabase } from '@/lib/testing/database'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { moveTalk, planTalk } from './commands'
import { cancelTalk, restoreTalk } from './commands-cancel'
import { editTalk } from './commands-edit'

// What becomes of a host whom a coordinator chose for an evening, who meanwhile said that they cannot.

let plan: PlanFixture
let duties: DutiesFixture
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  duties = await giveDuties(plan)
  talkId = (await createPlannedTalk(plan)).talkId
  await readable().night.updateMany({ data: chosen() })
})

const chosen = () => ({ hostId: duties.other.memberId, hostByDuty: false })
const place = () => ({ groupId: plan.groupId, kind: 'HOST', date: plan.free }) as const
const onFree = () => hostOn(plan.groupId, plan.free)
const giveHost = async (hostId: string | null, topic = '账路由') =>
  codeOf(
    await editTalk(plan.coordinator, {
      talkId,
      topic,
      summary: '',
      speakerId: plan.speakerId,
      hostId,
      mode: 'LIVE',
      visibility: 'PUBLIC',
      clocks: null,
    }),
  )

it('comes back when they can again, also after the talk was corrected', async () => {
  const { host, other } = duties
  await cannotHaveDuty(other, place())
  expect(await giveHost(host.memberId, '清算路由')).toBe('OK')
  expect(codeOf(await canHaveDutyAfterAll(other, place()))).toBe('OK')
  expect(await onFree()).toEqual([other.memberId, false])
})

it('does not come back once the coordinator cleared the host', async () => {
  const { host, other } = duties
  await cannotHaveDuty(other, place())
  expect(await giveHost(null)).toBe('OK')
  expect(codeOf(await canHaveDutyAfterAll(other, place()))).toBe('OK')
  expect(await onFree()).toEqual([host.memberId, true])
})

it('does not come back once the coordinator chose another, who was cleared later', async () => {
  const { host, other } = duties
  const third = await addMember(plan.groupId, '季听澜', ['HOST'])
  await cannotHaveDuty(other, place())
  expect([await giveHost(third.memberId), await giveHost(null)]).toEqual(['OK', 'OK'])
  expect(codeOf(await canHaveDutyAfterAll(other, place()))).toBe('OK')
  expect(await onFree()).toEqual([host.memberId, true])
})

it('does not come back by a takeover that is given back after the coordinator cleared the host', async () => {
  const { host, deputy, other } = duties
  const taking = { ...place(), seen: other.memberId }
  expect(codeOf(await takeOverDuty(deputy, taking))).toBe('OK')
  expect(await giveHost(null)).toBe('OK')
  expect(await onFree()).toEqual([deputy.memberId, true])
  expect(codeOf(await giveBackDuty(deputy, place()))).toBe('OK')
  expect(await onFree()).toEqual([host.memberId, true])
})

it('does not come back through a takeover of the evening that they could not have', async () => {
  const { host, deputy, other } = duties
  await cannotHaveDuty(other, place())
  expect(codeOf(await takeOverDuty(deputy, { ...place(), seen: host.memberId }))).toBe('OK')
  expect(await giveHost(null)).toBe('OK')
  expect(codeOf(await canHaveDutyAfterAll(other, place()))).toBe('OK')
  expect(codeOf(await giveBackDuty(deputy, place()))).toBe('OK')
  expect(await onFree()).toEqual([host.memberId, true])
})

it('comes back to a talk that was called off and restored meanwhile', async () => {
  const { other } = duties
  await cannotHaveDuty(other, place())
  expect(codeOf(await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' }))).toBe('OK')
  expect(codeOf(await restoreTalk(plan.coordinator, { talkId }))).toBe('OK')
  await canHaveDutyAfterAll(other, place())
  expect(await onFree()).toEqual([other.memberId, false])
})

it('does not come back to another talk that was planned for the evening', async () => {
  const { host, other } = duties
  await cannotHaveDuty(other, place())
  await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
  const planned = await planTalk(plan.coordinator, planOf(plan, { topic: '风控入门' }))
  expect(codeOf(planned)).toBe('OK')
  await canHaveDutyAfterAll(other, place())
  expect(await onFree()).toEqual([host.memberId, true])
})

it('does not come back to another talk that was moved onto the evening', async () => {
  const { host, other } = duties
  await cannotHaveDuty(other, place())
  const later = { date: plan.free.add({ days: 7 }) }
  const planned = await planTalk(plan.coordinator, planOf(plan, later))
  if (!planned.ok) throw new Error(planned.refusal.code)
  await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
  const moving = { date: plan.free, clocks: null, reason: '' }
  const moved = await moveTalk(plan.coordinator, { talkId: planned.value.talkId, ...moving })
  expect(codeOf(moved)).toBe('OK')
  await canHaveDutyAfterAll(other, place())
  expect(await onFree()).toEqual([host.memberId, true])
})

it('leaves the evening to a swap that two agreed on meanwhile', async () => {
  const { host, other } = duties
  const third = await addMember(plan.groupId, '季听澜', ['HOST'])
  await readable().night.updateMany({ data: { hostId: third.memberId } })
  await cannotHaveDuty(third, place())
  const choice = { date: plan.free.add({ days: 1 }), memberId: other.memberId }
  const asked = await askSwap(host, { ...place(), choice })
  if (!asked.ok) throw new Error(asked.refusal.code)
  expect(codeOf(await acceptSwap(other, { swapId: asked.value.swapId }))).toBe('OK')
  await canHaveDutyAfterAll(third, place())
  expect(await onFree()).toEqual([other.memberId, true])
})
