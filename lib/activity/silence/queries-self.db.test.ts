import { beforeEach, describe, expect, it } from 'vitest'
import { createCommunity, createMember, daysAgo, type TestCommunity } from '@/lib/activity/fixtures'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { ownStatus } from './queries-self'

let place: TestCommunity

beforeEach(async () => {
  await freshDatabase()
  place = await createCommunity()
})

describe('ownStatus', () => {
  it('says when the viewer was seen last, and when they may be asked', async () => {
    const member = await createMember(place.groupId, '季听澜')
    const silent = await ownStatus(member)
    expect(silent).toMatchObject({ last: null, askedFrom: null, immunities: [] })
    const night = await readable().night.create({
      data: { groupId: place.groupId, date: daysAgo(3), ...timesOf(daysAgo(3)) },
    })
    const at = daysAgo(3)
    await readable().checkIn.create({
      data: { nightId: night.id, memberId: member.memberId, at, status: 'ON_TIME', via: 'SELF' },
    })
    const seen = await ownStatus(member)
    expect(seen?.last).toEqual({ at: at.getTime(), kind: 'CHECK_IN' })
    expect(seen?.askedFrom).toBe(at.getTime() + (seen?.windowDays ?? 0) * 86_400_000)
  })

  it('names what keeps a newcomer from being asked, and is nothing to a visitor', async () => {
    const member = await createMember(place.groupId, '季听澜', { joinedDaysAgo: 1 })
    expect((await ownStatus(member))?.immunities.map(({ kind }) => kind)).toEqual(['NEWCOMER'])
    expect(await ownStatus({ kind: 'visitor' })).toBeNull()
  })
})

function timesOf(start: Date) {
  const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
  return {
    checkInOpensAt: at(-15),
    checkInClosesAt: at(15),
    startsAt: at(15),
    questionsAt: at(45),
    endsAt: at(105),
  }
}
