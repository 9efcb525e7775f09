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
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { rewordOwnTalk } from '@/lib/talks/speaking/commands'
import { freshDatabase } from '@/lib/testing/database'
import { bookNight, releaseBooking } from './commands'
import { confirmBooking, declineBooking } from './commands-decide'
import { saveBookingPolicy } from './commands-policy'
import { deskBookings, openEvenings, ownAsked } from './queries'
import { FIRST_TERMS } from './rules'

let plan: PlanFixture
let organiser: MemberViewer
let date: PlanFixture['free']

const words = { topic: '退款的七个状态', summary: '', background: '看过账单就行' }
const book = (actor: MemberViewer, on = date) => bookNight(actor, { date: on, ...words })
const bookings = () => readable().booking.findMany({ orderBy: { bookedAt: 'asc' } })

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '裴听澜', ['ORGANISER'])
  date = nextWeekday(plan.tonight.add({ days: 9 }))
})

async function askFirst(change: Partial<typeof FIRST_TERMS> = {}): Promise<void> {
  const terms = { ...FIRST_TERMS, atOnce: false, ...change }
  const effectiveFrom = now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
  const saved = await saveBookingPolicy(organiser, {
    ...terms,
    after: 1,
    note: '先问',
    effectiveFrom,
  })
  expect(codeOf(saved)).toBe('OK')
}

describe('a member', () => {
  it('takes an open evening in one step, and it says that it was booked', async () => {
    const booked = await book(plan.member)
    expect(booked).toMatchObject({ ok: true })
    const talk = await readable().talk.findFirstOrThrow({ include: { night: true } })
    expect(talk).toMatchObject({
      ...words,
      origin: 'BOOKING',
      state: 'PLANNED',
      speakerId: plan.member.memberId,
    })
    expect(talk.night?.date.toISOString().slice(0, 10)).toBe(date.toString())
  })

  it('has one evening at a time, and another once it was given back', async () => {
    const first = await book(plan.member)
    expect(codeOf(await book(plan.member, nextWeekday(date)))).toBe('BOOKED_ENOUGH')
    const bookingId = first.ok ? first.value.bookingId : ''
    expect(await releaseBooking(plan.member, { bookingId, reason: null })).toEqual({
      ok: true,
      value: { late: false },
    })
    expect(codeOf(await book(plan.member))).toBe('OK')
    expect((await readable().talk.findMany()).map(({ state }) => state).toSorted()).toEqual([
      'CANCELLED',
      'PLANNED',
    ])
  })

  it('gives an evening back late, which is kept and shown to coordinators alone', async () => {
    const soon = nextWeekday(plan.tonight.add({ days: 1 }))
    await askFirst({ atOnce: true, releaseDays: 30 })
    const booked = await book(plan.member, soon)
    const bookingId = booked.ok ? booked.value.bookingId : ''
    expect(await releaseBooking(plan.member, { bookingId, reason: '出差' })).toEqual({
      ok: true,
      value: { late: true },
    })
    expect((await deskBookings(plan.coordinator))?.late).toMatchObject([
      { id: bookingId, reason: '出差' },
    ])
    expect(await deskBookings(plan.member)).toBeNull()
  })

  it('gives back no evening of another', async () => {
    const booked = await book(plan.member)
    const bookingId = booked.ok ? booked.value.bookingId : ''
    const other = await addMember(plan.groupId, '闻溪', [])
    expect(codeOf(await releaseBooking(other, { bookingId, reason: null }))).toBe('BOOKING_UNKNOWN')
  })

  it('takes no evening of another group, none that is kept free, and reads no topic that is kept from them', async () => {
    await blockNight(plan.coordinator, { groupId: plan.groupId, date, reason: '公司年会' })
    const kept = nextWeekday(date)
    await createPlannedTalk(plan, { date: kept, topic: '不外传的一场', visibility: 'KEPT' })
    for (const on of [date, kept]) {
      const refused = await book(plan.member, on)
      expect(codeOf(refused)).toBe('NIGHT_GONE')
      expect(JSON.stringify(refused)).not.toMatch(/不外传|年会/u)
    }
    const elsewhere = await addMember(plan.otherGroupId, '闻溪', [])
    expect(codeOf(await book(elsewhere))).toBe('OK')
    const talks = await readable().talk.findMany({ where: { origin: 'BOOKING' } })
    expect(talks.map(({ groupId }) => groupId)).toEqual([plan.otherGroupId])
  })

  it('changes the words of their own talk until it begins, and of no other', async () => {
    const booked = await book(plan.member)
    const talkId = booked.ok ? (booked.value.talkId ?? '') : ''
    const other = await addMember(plan.groupId, '闻溪', [])
    const changed = { talkId, topic: '退款', summary: '三段', background: '' }
    expect(codeOf(await rewordOwnTalk(other, changed))).toBe('TALK_UNKNOWN')
    expect(codeOf(await rewordOwnTalk(plan.member, changed))).toBe('OK')
    expect(await readable().talk.findFirst()).toMatchObject({ topic: '退款', summary: '三段' })
    await readable().night.updateMany({ data: { phase: 'TALK' } })
    expect(codeOf(await rewordOwnTalk(plan.member, changed))).toBe('TALK_BEGUN')
  })
})

describe('after a coordinator’s yes', () => {
  it('an evening is kept meanwhile, from members and from coordinators', async () => {
    await askFirst()
    expect(await book(plan.member)).toMatchObject({ value: { talkId: null } })
    const other = await addMember(plan.groupId, '闻溪', [])
    expect(codeOf(await book(other))).toBe('NIGHT_GONE')
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date })))).toBe('NIGHT_HELD')
    const open = await openEvenings(other, plan.groupId)
    expect(open?.dates.some((one) => one.equals(date))).toBe(false)
    expect(await ownAsked(plan.member)).toHaveLength(1)
    expect(await ownAsked(other)).toEqual([])
  })

  it('it is on the plan, and the member is mailed once', async () => {
    await askFirst()
    const data = { email: 'gu@yehua.example', locale: 'zh' }
    await readable().member.update({ where: { id: plan.member.memberId }, data })
    const booked = await book(plan.member)
    const bookingId = booked.ok ? booked.value.bookingId : ''
    expect(codeOf(await confirmBooking(plan.member, { bookingId }))).toBe('NOT_ALLOWED')
    const both = await Promise.all([
      confirmBooking(plan.coordinator, { bookingId }),
      confirmBooking(plan.coordinator, { bookingId }),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['BOOKING_DECIDED', 'OK'])
    expect(await readable().talk.count({ where: { origin: 'BOOKING' } })).toBe(1)
    expect(await readable().mail.count()).toBe(1)
    expect(await readable().dateHold.count()).toBe(0)
  })

  it('a no opens the evening again, with the reason to the member', async () => {
    await askFirst()
    const booked = await book(plan.member)
    const bookingId = booked.ok ? booked.value.bookingId : ''
    expect(codeOf(await declineBooking(plan.coordinator, { bookingId, reason: '年会' }))).toBe('OK')
    expect(await bookings()).toMatchObject([{ state: 'DECLINED', reason: '年会' }])
    expect(codeOf(await book(plan.member))).toBe('OK')
  })
})

describe('a race', () => {
  it('of 100 members for one evening is won by exactly one; the others hear of the nearest', async () => {
    await readable().member.createMany({
      data: Array.from({ length: 100 }, (_, n) => ({
        groupId: plan.groupId,
        displayName: `成员 ${String(n)}`,
      })),
    })
    const rows = await readable().member.findMany({
      where: { displayName: { startsWith: '成员' } },
    })
    const outcomes = await Promise.all(rows.map(({ id }) => book({ ...plan.member, memberId: id })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = outcomes.flatMap((one) => (one.ok ? [] : [one.refusal]))
    expect(
      new Set(
        lost.map(({ code, facts }) => `${code} ${String(facts['nearest'] === date.toString())}`),
      ),
    ).toEqual(new Set(['NIGHT_GONE false']))
    expect(await readable().booking.count()).toBe(1)
    expect(await readable().talk.count()).toBe(1)
  })

  it('of a booking against moving, planning and keeping free leaves one thing on the evening', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const outcomes = await Promise.all([
      book(plan.member),
      moveTalk(plan.coordinator, { talkId, date, clocks: null, reason: '出差' }),
      planTalk(plan.coordinator, planOf(plan, { date })),
      blockNight(plan.coordinator, { groupId: plan.groupId, date, reason: '年会' }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('of one member for two evenings at once gives them one', async () => {
    const outcomes = await Promise.all([book(plan.member), book(plan.member, nextWeekday(date))])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['BOOKED_ENOUGH', 'OK'])
  })

  it('of a release against a coordinator’s cancellation cancels once', async () => {
    const booked = await book(plan.member)
    if (!booked.ok || booked.value.talkId === null) throw new Error('It was not booked.')
    const { bookingId, talkId } = booked.value
    const outcomes = await Promise.all([
      releaseBooking(plan.member, { bookingId, reason: null }),
      cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await readable().talkDeparture.count()).toBe(1)
  })

  it('holds a date once, past every command', async () => {
    const hold = {
      groupId: plan.groupId,
      date: new Date(`${date.toString()}T00:00:00Z`),
      until: toDate(now().add({ hours: 4 })),
    }
    await readable().dateHold.create({ data: hold })
    await expect(readable().dateHold.create({ data: hold })).rejects.toThrow()
  })
})
