import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import {
  addMember,
  createPlanFixture,
  createPlannedTalk,
  createTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { eveningsOf, ownEveningsAsOthersSee } from './queries'

let plan: PlanFixture
let speaker: Viewer
let talk: { readonly id: string; readonly topic: string }

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  const { groupId, speakerId } = plan
  const topic = '对账差错的七种来路'
  const talkId = await createTalk({ groupId, memberId: speakerId }, { topic, state: 'HELD' })
  const { nightId } = await readable().talk.findUniqueOrThrow({ where: { id: talkId } })
  const at = new Date()
  await readable().checkIn.create({
    data: { nightId: nightId ?? '', memberId: speakerId, status: 'ON_TIME', via: 'SELF', at },
  })
  talk = { id: talkId, topic }
  speaker = { ...plan.member, memberId: speakerId }
})

const change = (data: {
  showTalks?: boolean
  showNights?: boolean
  showQuestions?: boolean
  status?: 'LEFT'
}) => readable().member.update({ where: { id: plan.speakerId }, data })

test('a member reads what another gave, and where they were once they open it; a visitor reads nothing', async () => {
  const evening = { date: plan.tonight.subtract({ days: 30 }), talk }
  expect(await eveningsOf(plan.member, plan.speakerId)).toEqual({
    talks: [evening],
    nights: null,
    questions: null,
    credit: null,
  })
  await change({ showNights: true, showQuestions: true })
  expect(await eveningsOf(plan.member, plan.speakerId)).toEqual({
    talks: [evening],
    nights: { total: 1, latest: [evening] },
    questions: { total: 0, latest: [] },
    credit: null,
  })
  expect(await eveningsOf({ kind: 'visitor' }, plan.speakerId)).toBeNull()
})

test('talks that the speaker keeps are read by organisers alone', async () => {
  await change({ showTalks: false })
  const organiser = await addMember(plan.groupId, '何听雨', ['ORGANISER'])
  const seen = [
    await eveningsOf(plan.member, plan.speakerId),
    await ownEveningsAsOthersSee(speaker),
    await eveningsOf(organiser, plan.speakerId),
  ]
  expect(seen.map((evenings) => evenings?.talks?.length ?? null)).toEqual([null, null, 1])
})

test('of one who left, organisers alone read', async () => {
  await change({ status: 'LEFT' })
  const organiser = await addMember(plan.groupId, '何听雨', ['ORGANISER'])
  expect(await eveningsOf(plan.member, plan.speakerId)).toBeNull()
  expect((await eveningsOf(organiser, plan.speakerId))?.nights?.total).toBe(1)
})

test('an evening counts from its start, and being caught up is no attendance', async () => {
  const mine = async () => (await eveningsOf(speaker, plan.speakerId))?.nights?.total
  expect(await mine()).toBe(1)
  await readable().checkIn.updateMany({ data: { status: 'CAUGHT_UP' } })
  expect(await mine()).toBe(0)
  await readable().checkIn.updateMany({ data: { status: 'LATE' } })
  expect(await mine()).toBe(1)
  const { nightId } = await createPlannedTalk(plan)
  await readable().checkIn.create({
    data: { nightId, memberId: plan.speakerId, status: 'ON_TIME', via: 'DUTY', at: new Date() },
  })
  expect(await mine()).toBe(1)
})
