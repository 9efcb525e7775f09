import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { takeLeave } from '@/lib/members/status/commands-leave'
import { now } from '@/lib/shared/clock'
import { readInput } from '@/lib/shared/read-form'
import { makeAsk } from '@/lib/talks/asks/fixtures'
import { declineAsk } from '@/lib/talks/asks/commands-answer'
import {
  addMember,
  codeOf,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
  ZONE,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { endStandby, offerStandby } from './commands'
import { goOnStandby } from './fixtures'
import { isOnStandby, ownStandby, standbyList } from './queries'
import { standbyForm } from './rules'
import { standbyFilterSchema, standbySchema } from './schema'

let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

const list = async (address: Record<string, string> = {}) =>
  (await standbyList(plan.coordinator, standbyFilterSchema.parse(address)))?.members ?? []
const names = async (address: Record<string, string> = {}) =>
  (await list(address)).map(({ displayName }) => displayName)

describe('a member', () => {
  it('goes on standby, changes what they said, and takes it back', async () => {
    await goOnStandby(plan.member)
    const own = await ownStandby(plan.member)
    const ids = own?.groups.map(({ id }) => id) ?? []
    const said = {
      topic: '退款的七个状态',
      offerId: null,
      groups: [plan.groupId, plan.otherGroupId],
      days: [1, 3],
      until: plan.free,
      basedOn: standbyForm(own?.standby ?? null, ids),
    }
    expect(codeOf(await offerStandby(plan.member, said))).toBe('OK')
    expect((await ownStandby(plan.member))?.standby).toMatchObject({
      topic: '退款的七个状态',
      weekdays: [1, 3],
      until: plan.free,
    })
    // Another page of theirs, drawn before.
    expect(codeOf(await offerStandby(plan.member, { ...said, topic: '分账' }))).toBe(
      'CHANGED_MEANWHILE',
    )
    await Promise.all([endStandby(plan.member), endStandby(plan.member)])
    expect(await isOnStandby(plan.member)).toBe(false)
    const acts = await readable().auditRecord.findMany({
      where: { subjectId: plan.member.memberId },
    })
    expect(acts.map(({ action }) => action).toSorted()).toEqual([
      'standby.changed',
      'standby.ended',
      'standby.offered',
    ])
  })

  it('takes the topic of an offer of their own', async () => {
    const offer = (memberId: string) =>
      readable().talkOffer.create({ data: { memberId, topic: '分账那些年', source: 'profile' } })
    const own = await offer(plan.member.memberId)
    const foreign = await offer(plan.speakerId)
    const said = { topic: '', groups: [plan.groupId], days: [], until: null }
    expect(codeOf(await offerStandby(plan.member, { ...said, offerId: foreign.id }))).toBe(
      'OFFER_UNKNOWN',
    )
    expect(codeOf(await offerStandby(plan.member, { ...said, offerId: own.id }))).toBe('OK')
    expect((await list()).map(({ topic }) => topic)).toEqual(['分账那些年'])
    await endStandby(plan.member)
    expect(codeOf(await offerStandby(plan.member, { ...said, offerId: null }))).toBe(
      'TOPIC_MISSING',
    )
  })

  it('says at least one open group, and a day that is not over', async () => {
    const form = { topic: '分账', offerId: '', groups: null, days: null, until: '', basedOn: '{}' }
    expect(readInput(standbySchema, form)).toMatchObject({
      refusals: [{ code: 'STANDBY_NO_GROUP' }],
    })
    const past = { topic: '分账', offerId: null, groups: [plan.groupId], days: [] }
    const until = plan.tonight.subtract({ days: 2 })
    expect(codeOf(await offerStandby(plan.member, { ...past, until }))).toBe('STANDBY_UNTIL_PAST')
    await readable().group.update({
      where: { id: plan.otherGroupId },
      data: { closedAt: new Date() },
    })
    const closed = { ...past, groups: [plan.otherGroupId], until: null }
    expect(codeOf(await offerStandby(plan.member, closed))).toBe('GROUP_CLOSED')
  })
})

describe('the list', () => {
  it('is in the fair order, searched and narrowed, for coordinators alone', async () => {
    const second = await addMember(plan.groupId, '闻溪', [])
    const third = await addMember(plan.otherGroupId, '季听澜', [])
    for (const one of [plan.member, second, third]) await goOnStandby(one)
    const askId = await makeAsk(plan, null)
    expect(await names()).toEqual(['闻溪', '季听澜'])
    expect(await list({ out: 'yes' })).toMatchObject([{ out: { why: 'ASKED', askId } }])
    await declineAsk(plan.member, { askId, link: '', reason: '出差' })
    expect(await names()).toEqual(['闻溪', '季听澜', '顾南舟'])
    expect(await names({ query: '听澜' })).toEqual(['季听澜'])
    expect(await names({ group: plan.otherGroupId })).toEqual(['季听澜'])
    expect(await standbyList(plan.member, standbyFilterSchema.parse({}))).toBeNull()
  })

  it('leaves out who is on leave or speaks within days, with the reason', async () => {
    await goOnStandby(plan.member)
    const second = await addMember(plan.groupId, '闻溪', [])
    await goOnStandby(second)
    await createPlannedTalk(plan, { speakerId: second.memberId })
    const { memberId } = plan.member
    const from = now().toZonedDateTimeISO(ZONE).toPlainDate()
    const until = from.add({ days: 3 })
    const left = await takeLeave(plan.member, { memberId, from, until, reason: '休假' })
    expect(codeOf(left)).toBe('OK')
    expect(await names()).toEqual([])
    expect((await list({ out: 'yes' })).map(({ out }) => out)).toEqual([
      { why: 'ON_LEAVE', until },
      { why: 'SPEAKS', date: plan.free },
    ])
  })
})
