import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { addMember, createPlanFixture, planOf, type PlanFixture } from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { clashesOfEdit, clashesOfMove, clashesOfNew, clashesOfRestore } from './queries'

let plan: PlanFixture
beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

async function planned(change: Parameters<typeof planOf>[1] = {}): Promise<string> {
  const outcome = await planTalk(plan.coordinator, planOf(plan, change))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.talkId
}
const kinds = (clashes: readonly { readonly kind: string }[]) => clashes.map(({ kind }) => kind)
const elsewhere = () => ({ groupId: plan.otherGroupId, topic: '一张表的来历' })

test('a speaker or host of two groups at one hour is seen in every form that plans', async () => {
  const talkId = await planned()
  const other = planOf(plan, { ...elsewhere(), hostId: plan.speakerId, speakerId: null })
  expect(await clashesOfNew(plan.coordinator, other)).toMatchObject([
    { kind: 'ELSEWHERE', memberId: plan.speakerId, name: '沈知远', groupId: plan.groupId },
  ])
  const { memberId: hostId } = await addMember(plan.groupId, '季听澜', ['HOST'])
  const otherId = await planned({ ...elsewhere(), speakerId: null, hostId })
  const words = planOf(plan, { speakerId: plan.speakerId, hostId })
  expect(kinds(await clashesOfEdit(plan.coordinator, { ...words, talkId }))).toEqual(['ELSEWHERE'])
  const reason = '讲者出差'
  const later = { talkId: otherId, date: plan.free.add({ days: 7 }), clocks: null, reason }
  expect(await clashesOfMove(plan.coordinator, later)).toEqual([])
  const back = { ...later, talkId, date: plan.free }
  expect(await clashesOfMove(plan.coordinator, back)).toEqual([])
  // The other talk is given to this speaker; the first is called off, and would clash when restored.
  await cancelTalk(plan.coordinator, { talkId, reason })
  await readable().talk.update({
    where: { id: otherId },
    data: { speakerId: plan.speakerId },
  })
  expect(kinds(await clashesOfRestore(plan.coordinator, { talkId }))).toEqual(['ELSEWHERE'])
  expect(kinds(await clashesOfMove(plan.coordinator, back))).toEqual(['ELSEWHERE'])
})

test('leave on the day and a host who speaks are seen, and nothing of an evening that is over', async () => {
  await readable().statusEvent.create({
    data: {
      memberId: plan.speakerId,
      kind: 'ON_LEAVE',
      at: new Date(),
      fromDay: toDateColumn(plan.free),
      untilDay: toDateColumn(plan.free),
    },
  })
  const input = planOf(plan, { hostId: plan.speakerId })
  expect(kinds(await clashesOfNew(plan.coordinator, input))).toEqual(['HOST_SPEAKS', 'ON_LEAVE'])
  const next = planOf(plan, { date: plan.free.add({ days: 7 }) })
  expect(await clashesOfNew(plan.coordinator, next)).toEqual([])
  const past = planOf(plan, { date: plan.tonight.subtract({ days: 7 }), hostId: plan.speakerId })
  expect(await clashesOfNew(plan.coordinator, past)).toEqual([])
})

test('a member without the duty learns nothing of others', async () => {
  await planned()
  const input = planOf(plan, { ...elsewhere(), hostId: plan.speakerId })
  expect(await clashesOfNew(plan.member, input)).toEqual([])
  expect(await clashesOfNew({ kind: 'visitor' }, input)).toEqual([])
})

test('a holiday and less notice than the community gives are said before it is planned, of the evening itself', async () => {
  await readable().community.updateMany({ data: { noticeHours: 24 } })
  const soon = planOf(plan, { date: plan.tonight, clocks: LATE, speakerId: null })
  expect(kinds(await clashesOfNew(plan.coordinator, soon))).toEqual(['SHORT_NOTICE'])
  const date = plan.free.add({ days: 21 })
  await readable().dayCorrection.create({
    data: { date: toDateColumn(date), kind: 'HOLIDAY', name: '年会' },
  })
  const input = planOf(plan, { date, speakerId: null })
  expect(await clashesOfNew(plan.coordinator, input)).toEqual([
    { kind: 'HOLIDAY', date, name: { zh: '年会', en: '年会' } },
  ])
  const talkId = await planned(input)
  const words = planOf(plan, { speakerId: null })
  expect(await clashesOfEdit(plan.coordinator, { ...words, talkId })).toEqual([])
})

/** An evening of tonight that is not over at whichever hour the tests run. */
const LATE = {
  checkInOpens: '04:40',
  checkInCloses: '04:50',
  starts: '04:50',
  questions: '04:55',
  ends: '04:59',
}
