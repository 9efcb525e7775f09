import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import {
  addMember,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { cancelTalk, postponeTalk } from '@/lib/talks/plan/commands-cancel'
import { freshDatabase } from '@/lib/testing/database'
import { ownCalendar } from './queries-member-calendar'

let plan: PlanFixture
let owner: { id: string; groupId: string }

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  owner = { id: plan.member.memberId, groupId: plan.groupId }
})

const read = async (mine = false) => {
  const view = await ownCalendar(owner, mine)
  if (view === null) throw new Error('No calendar.')
  return {
    entries: view.entries.map(({ talk, part }) => ({ id: talk.id, part, speaker: talk.speaker })),
    led: view.led.map(({ id }) => id),
  }
}
const day = (weeks: number) => plan.free.add({ days: 7 * weeks })
const NAMED = { kind: 'NAMED', name: '沈知远', memberId: null }

test('holds what the member gives and leads in any group, and the talks of their own', async () => {
  const given = await createPlannedTalk(plan, {
    groupId: plan.otherGroupId,
    speakerId: owner.id,
    date: day(0),
  })
  const led = await createPlannedTalk(plan, {
    groupId: plan.otherGroupId,
    hostId: owner.id,
    date: day(1),
  })
  const ofGroup = await createPlannedTalk(plan, { date: day(2) })
  await createPlannedTalk(plan, { groupId: plan.otherGroupId, date: day(3) })
  const { entries } = await read()
  expect(entries).toMatchObject([
    { id: given.talkId, part: 'SPEAKS' },
    { id: led.talkId, part: 'LEADS', speaker: NAMED },
    { id: ofGroup.talkId, part: null, speaker: NAMED },
  ])
  expect((await read(true)).entries.map(({ id }) => id)).toEqual([given.talkId, led.talkId])
})

test('holds the talks of groups beside the home', async () => {
  const { talkId } = await createPlannedTalk(plan, { groupId: plan.otherGroupId })
  expect((await read()).entries).toEqual([])
  await readable().groupException.create({
    data: { memberId: owner.id, groupId: plan.otherGroupId, reason: '协作' },
  })
  expect((await read()).entries.map(({ id }) => id)).toEqual([talkId])
})

test('holds talks for members without naming who gives them, and kept ones not at all', async () => {
  const { talkId } = await createPlannedTalk(plan, { visibility: 'MEMBERS', date: day(0) })
  await createPlannedTalk(plan, { visibility: 'KEPT', date: day(1) })
  expect((await read()).entries).toEqual([{ id: talkId, part: null, speaker: { kind: 'ROLE' } }])
})

test.each([
  ['PUBLIC', true],
  ['MEMBERS', true],
  ['PUBLIC', false],
] as const)('names no person in a talk for %s, the plan open: %s', async (visibility, isOpen) => {
  await readable().member.update({ where: { id: plan.speakerId }, data: { namePublic: false } })
  await readable().community.updateMany({ data: { visitorsSeePlan: isOpen } })
  const names = '沈知远从长款短款讲起，13800138000。'
  const { talkId } = await createPlannedTalk(plan, { summary: names, visibility })
  await readable().talk.update({ where: { id: talkId }, data: { speakerWords: true } })
  await postponeTalk(plan.coordinator, { talkId, reason: '沈知远住院' })
  const view = await ownCalendar(owner, false)
  expect(view?.entries).toMatchObject([{ talk: { id: talkId, state: 'POSTPONED' } }])
  expect(JSON.stringify(view?.entries)).not.toMatch(/沈知远|13800138000/u)
})

test('says of a kept talk that the member gives only that it is', async () => {
  const { talkId } = await createPlannedTalk(plan, { speakerId: owner.id, visibility: 'KEPT' })
  const view = await ownCalendar(owner, false)
  expect([view?.entries, view?.led]).toEqual([[], []])
  expect(view?.kept).toMatchObject([{ id: talkId, part: 'SPEAKS' }])
  expect(JSON.stringify(view?.kept)).not.toContain('对账')
})

test('holds evenings that the member leads and that have no talk, or none any more', async () => {
  const { talkId, nightId } = await createPlannedTalk(plan, { hostId: owner.id })
  expect((await read(true)).led).toEqual([])
  await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
  const leadBy = (hostId: string) =>
    readable().night.update({ where: { id: nightId }, data: { hostId } })
  await leadBy(owner.id)
  expect((await read(true)).led).toEqual([nightId])
  await leadBy((await addMember(plan.groupId, '许栖', ['HOST'])).memberId)
  expect((await read(true)).led).toEqual([])
})

test('says that a talk of the member was postponed, on the date it left', async () => {
  const { talkId } = await createPlannedTalk(plan, { speakerId: owner.id })
  await postponeTalk(plan.coordinator, { talkId, reason: '出差' })
  const view = await ownCalendar(owner, true)
  expect(view?.entries).toMatchObject([
    { talk: { id: talkId, state: 'POSTPONED' }, part: 'SPEAKS' },
  ])
})
