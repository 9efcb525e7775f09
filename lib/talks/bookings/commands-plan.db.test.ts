import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  nextWeekday,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { swapTalks } from '@/lib/talks/plan/commands-swap'
import { undoMove } from '@/lib/talks/plan/commands-undo'
import { talkToEdit } from '@/lib/talks/plan/queries-forms'
import { talkForm } from '@/lib/talks/plan/rules-forms'
import { rewordOwnTalk } from '@/lib/talks/speaking/commands'
import { freshDatabase } from '@/lib/testing/database'
import { bookNight } from './commands'
import { confirmBooking, declineBooking } from './commands-decide'
import { saveBookingPolicy } from './commands-policy'
import { openEvenings, ownBookingOf, ownTaken } from './queries'
import { FIRST_TERMS } from './rules'

let plan: PlanFixture
let organiser: MemberViewer
let date: PlanFixture['free']

const words = { topic: '退款的七个状态', summary: '', background: '' }
const book = () => bookNight(plan.member, { date, ...words })

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '裴听澜', ['ORGANISER'])
  date = nextWeekday(plan.tonight.add({ days: 9 }))
  const effectiveFrom = now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
  const terms = { ...FIRST_TERMS, atOnce: false, after: 1, note: '先问', effectiveFrom }
  expect(codeOf(await saveBookingPolicy(organiser, terms))).toBe('OK')
})

async function asked(): Promise<string> {
  const outcome = await book()
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.bookingId
}

describe('an evening that is kept for a member', () => {
  it('is not gone back to by undoing a move, nor moved to or kept free', async () => {
    const { talkId } = await createPlannedTalk(plan, { date })
    const away = { talkId, date: nextWeekday(date), clocks: null, reason: '出差' }
    expect(codeOf(await moveTalk(plan.coordinator, away))).toBe('OK')
    // Another move than the page says is not taken back.
    expect(codeOf(await undoMove(plan.coordinator, { talkId, from: plan.free }))).toBe(
      'NO_MOVE_TO_UNDO',
    )
    await asked()
    expect(codeOf(await undoMove(plan.coordinator, { talkId, from: date }))).toBe('NIGHT_HELD')
    expect(codeOf(await moveTalk(plan.coordinator, { ...away, date }))).toBe('NIGHT_HELD')
    const free = { groupId: plan.groupId, date, reason: '公司年会' }
    expect(codeOf(await blockNight(plan.coordinator, free))).toBe('NIGHT_HELD')
  })

  it('takes no talk back that was called off there', async () => {
    const { talkId } = await createPlannedTalk(plan, { date })
    expect(codeOf(await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' }))).toBe('OK')
    await asked()
    expect(codeOf(await restoreTalk(plan.coordinator, { talkId }))).toBe('NIGHT_HELD')
  })

  it('is open again when who asked for it is gone', async () => {
    await asked()
    await readable().member.update({
      where: { id: plan.member.memberId },
      data: { status: 'LEFT' },
    })
    const open = await openEvenings(organiser, plan.groupId)
    expect(open?.dates.some((one) => one.equals(date))).toBe(true)
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date })))).toBe('OK')
  })

  it('can be swapped once the talk stands there, and the booking goes with its talk', async () => {
    const bookingId = await asked()
    const confirmed = await confirmBooking(plan.coordinator, { bookingId })
    const talkId = confirmed.ok ? confirmed.value.talkId : ''
    const other = await createPlannedTalk(plan, { date: nextWeekday(date) })
    const swap = { talkId, withId: other.talkId, reason: '换一下' }
    expect(codeOf(await swapTalks(plan.coordinator, swap))).toBe('OK')
    expect(await readable().booking.findFirst()).toMatchObject({ state: 'BOOKED', talkId })
    expect(codeOf(await undoMove(plan.coordinator, { talkId, from: date }))).toBe('OK')
  })
})

it('is said to be taken, or asked for, only while the member has it', async () => {
  const taken = async () => [await ownTaken(plan.member, date), await ownTaken(organiser, date)]
  expect(await taken()).toEqual([null, null])
  const bookingId = await asked()
  expect(await taken()).toEqual(['ASKED', null])
  const confirmed = await confirmBooking(plan.coordinator, { bookingId })
  expect(await taken()).toEqual(['BOOKED', null])
  const talkId = confirmed.ok ? confirmed.value.talkId : ''
  const away = { talkId, date: nextWeekday(date), clocks: null, reason: '出差' }
  expect(codeOf(await moveTalk(plan.coordinator, away))).toBe('OK')
  expect(await taken()).toEqual([null, null])
})

describe('a member whose booked talk was changed by a coordinator', () => {
  const next = () => bookNight(plan.member, { date: nextWeekday(date), ...words })
  const edited = {
    topic: '退款的七个状态',
    summary: '',
    hostId: null,
    clocks: null,
    mode: 'LIVE',
    visibility: 'PUBLIC',
  } as const
  let talkId = ''

  beforeEach(async () => {
    const confirmed = await confirmBooking(plan.coordinator, { bookingId: await asked() })
    talkId = confirmed.ok ? confirmed.value.talkId : ''
    expect(await ownBookingOf(plan.member, talkId)).toMatchObject({ talkId, state: 'BOOKED' })
    expect(codeOf(await next())).toBe('BOOKED_ENOUGH')
  })

  it('may book again while it waits for a date, and has nothing to give back', async () => {
    expect(codeOf(await postponeTalk(plan.coordinator, { talkId, reason: '场地' }))).toBe('OK')
    expect(await ownBookingOf(plan.member, talkId)).toBeNull()
    expect(await openEvenings(plan.member, plan.groupId)).toMatchObject({ barred: null })
    expect(codeOf(await next())).toBe('OK')
  })

  it('may book again once another speaks there', async () => {
    const talk = { ...edited, talkId, speakerId: organiser.memberId }
    expect(codeOf(await editTalk(plan.coordinator, talk))).toBe('OK')
    expect(await ownBookingOf(plan.member, talkId)).toBeNull()
    expect(await ownBookingOf(organiser, talkId)).toBeNull()
    expect(codeOf(await next())).toBe('OK')
  })

  it('keeps what listeners should know unless the coordinator changes it', async () => {
    const before = '看过账单就行'
    await readable().talk.updateMany({ data: { background: before } })
    const talk = { ...edited, talkId, speakerId: plan.member.memberId }
    const background = async () => (await readable().talk.findFirst())?.background
    expect(codeOf(await editTalk(plan.coordinator, talk))).toBe('OK')
    expect(await background()).toBe(before)
    const form = await talkToEdit(plan.coordinator, talkId)
    const basedOn = form === null ? {} : talkForm(form, null)
    const typed = { ...talk, background: '不用准备', basedOn }
    expect(codeOf(await editTalk(plan.coordinator, typed))).toBe('OK')
    expect(await background()).toBe('不用准备')
    const late = { ...talk, background: '先读一页', basedOn }
    expect(codeOf(await editTalk(plan.coordinator, late))).toBe('CHANGED_MEANWHILE')
  })
})

it('one member books and rewords only so often', async () => {
  const { talkId } = await createPlannedTalk(plan, { speakerId: plan.member.memberId })
  const codes = []
  for (let at = 0; at < 21; at += 1)
    codes.push(codeOf(await bookNight(plan.member, { date: plan.tonight, ...words })))
  expect(new Set(codes.slice(0, 20))).toEqual(new Set(['BOOKING_TOO_SOON']))
  expect(codes.at(-1)).toBe('TOO_MANY_TRIES')
  for (let at = 0; at < 61; at += 1)
    codes.push(codeOf(await rewordOwnTalk(plan.member, { talkId, ...words })))
  expect(codes.slice(-2)).toEqual(['OK', 'TOO_MANY_TRIES'])
})

describe('a group that is closed', () => {
  it('has no evening to take, and confirms none that was asked for', async () => {
    const bookingId = await asked()
    await readable().group.update({
      where: { id: plan.groupId },
      data: { closedAt: toDate(now()) },
    })
    const open = await openEvenings(plan.member, plan.groupId)
    expect(open).toMatchObject({ barred: 'CLOSED', dates: [] })
    expect(codeOf(await book())).toBe('GROUP_CLOSED')
    expect(codeOf(await confirmBooking(plan.coordinator, { bookingId }))).toBe('GROUP_CLOSED')
    expect(codeOf(await declineBooking(plan.coordinator, { bookingId, reason: '群关了' }))).toBe(
      'OK',
    )
  })
})
