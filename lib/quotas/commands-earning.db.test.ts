import { beforeEach, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { asOf, now, toDate } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { grantEarned } from './commands-earning'
import { saveQuotaPolicy } from './commands-policy'
import { earningOf, quotaOf } from './queries'
import { FIRST_TERMS } from './rules-policy'
import { aCommunity, aMember, balanceOf } from './fixtures'

let groupId: string
let organiser: MemberViewer
let member: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await aCommunity()
  organiser = await aMember(groupId, '何听雨', ['ORGANISER'])
  member = await aMember(groupId, '沈知远')
})

const MONTH_AGO = now().subtract({ hours: 24 * 30 })

/** Terms since a month ago. */
async function earn(terms: Partial<typeof FIRST_TERMS>): Promise<void> {
  const effectiveFrom = MONTH_AGO.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString()
  const next = { ...FIRST_TERMS, ...terms, after: 1, note: '试试', effectiveFrom }
  const outcome = await asOf(MONTH_AGO, () => saveQuotaPolicy(organiser, next))
  expect(outcome.ok).toBe(true)
}

/** A night so many days ago at which the member was, or spoke. */
async function aNight(daysAgo: number, was: 'ON_TIME' | 'LATE' | 'CAUGHT_UP' | 'SPEAKER') {
  const db = readable()
  const at = now().subtract({ hours: 24 * daysAgo })
  const [time, later, last] = [0, 1, 2].map((hours) => toDate(at.add({ hours })))
  if (time === undefined || later === undefined || last === undefined) throw new Error('No time.')
  const night = await db.night.create({
    data: {
      groupId,
      date: new Date(time.toISOString().slice(0, 10)),
      phase: 'CLOSED',
      checkInOpensAt: time,
      checkInClosesAt: later,
      startsAt: later,
      questionsAt: last,
      endsAt: last,
    },
  })
  const { memberId } = member
  if (was === 'SPEAKER') {
    await db.talk.create({
      data: { groupId, nightId: night.id, topic: '一笔退款', speakerId: memberId, state: 'HELD' },
    })
    return
  }
  await db.checkIn.create({
    data: { nightId: night.id, memberId, status: was, via: 'SELF', at: time },
  })
}

it('grants nothing while nothing is earned', async () => {
  await aNight(3, 'SPEAKER')
  expect(await grantEarned()).toBe(0)
  expect(await earningOf(member, member.memberId)).toBeNull()
})

it('grants for talks and nights since it was switched on, once, and shows how', async () => {
  await aNight(40, 'SPEAKER')
  await earn({ talkEarns: 1, nightsForOne: 2, earnedMax: 5 })
  await aNight(20, 'SPEAKER')
  await aNight(10, 'ON_TIME')
  await aNight(9, 'LATE')
  await aNight(8, 'CAUGHT_UP')
  await aNight(50, 'ON_TIME')
  const written = await Promise.all([grantEarned(), grantEarned()])
  expect(written[0] + written[1]).toBe(2)
  expect(await grantEarned()).toBe(0)
  expect(await balanceOf(member.memberId)).toBe(4)
  const lines = (await quotaOf(member, member.memberId))?.lines ?? []
  expect(lines.map(({ about }) => about.kind).toSorted()).toEqual(['joined', 'nights', 'talk'])
  expect(await earningOf(member, member.memberId)).toMatchObject({
    talks: 1,
    byTalks: 1,
    nights: 2,
    nightsForOne: 2,
    byNights: 1,
    earnedMax: 5,
    granted: 2,
  })
})

it('ends at the most that can be earned', async () => {
  await earn({ talkEarns: 2, earnedMax: 3 })
  await aNight(20, 'SPEAKER')
  await aNight(10, 'SPEAKER')
  expect(await grantEarned()).toBe(2)
  expect(await balanceOf(member.memberId)).toBe(5)
})
