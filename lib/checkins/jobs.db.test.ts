import { beforeEach, describe, expect, it } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { queueNightChanged } from '@/lib/nights/jobs'
import { now, toDate } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { checkIn } from './commands'
import { movePhase } from './commands-hosting'
import { nightChangedJob, applyClockJob, sweepNights } from './jobs'
import { createNight, createMember } from './fixtures-database'

beforeEach(freshDatabase)

const nightRow = (id: string) => readable().night.findUniqueOrThrow({ where: { id } })
const changes = (nightId: string) =>
  readable().phaseChange.findMany({
    where: { nightId },
    orderBy: { id: 'asc' },
    select: { phase: true, at: true, byId: true },
  })
const duties = async (nightId: string) =>
  (await readable().checkIn.findMany({ where: { nightId, via: 'DUTY' } }))
    .map(({ memberId, status }) => `${memberId} ${status}`)
    .toSorted()

describe('the clock', () => {
  it('opens the window it missed, at the minute planned, and credits speaker and host', async () => {
    const night = await createNight({ opens: -7, closes: 8 })
    await sweepNights()
    const { phase, checkInOpensAt, checkInOpenedAt } = await nightRow(night.id)
    expect([phase, checkInOpenedAt]).toEqual(['CHECK_IN', null])
    expect(await changes(night.id)).toEqual([{ phase: 'CHECK_IN', at: checkInOpensAt, byId: null }])
    const expected = [night.host, night.speaker].map(({ memberId }) => `${memberId} ON_TIME`)
    expect(await duties(night.id)).toEqual(expected.toSorted())
  })

  it('ends an evening that passed while the app was away, and records its window', async () => {
    const night = await createNight({ opens: -900, closes: -885, ends: -800 })
    await sweepNights()
    const row = await nightRow(night.id)
    expect([row.phase, row.checkInOpenedAt, row.checkInClosedAt]).toEqual([
      'CLOSED',
      row.checkInOpensAt,
      row.checkInClosesAt,
    ])
    const talk = await readable().talk.findUniqueOrThrow({ where: { id: night.talkId } })
    expect(talk.state).toBe('HELD')
    expect(await duties(night.id)).toHaveLength(2)
  })

  it('changes nothing the second time', async () => {
    const night = await createNight({ opens: -7, closes: 8 })
    await sweepNights()
    const before = [await changes(night.id), await duties(night.id), await nightRow(night.id)]
    await sweepNights()
    expect([await changes(night.id), await duties(night.id), await nightRow(night.id)]).toEqual(
      before,
    )
  })

  it('gives a tap the same answer whether or not it was there at the minute', async () => {
    const missed = await createNight({ opens: -30, closes: -10 })
    const swept = await createNight({ opens: -30, closes: -10 })
    const one = await checkIn(missed.member, missed.id)
    await sweepNights()
    const other = await checkIn(swept.member, swept.id)
    expect([one, other].map((answer) => answer.ok && answer.value.checkIn.status)).toEqual([
      'LATE',
      'LATE',
    ])
  })

  it('wakes again for the next moment, and only once for each', async () => {
    const night = await createNight({ opens: -7, closes: 8 })
    await sweepNights()
    await sweepNights()
    const waiting = await readable().$queryRaw<{ at: Date }[]>`
      SELECT "start_after" AS "at" FROM pgboss.job WHERE "name" = ${applyClockJob.name}`
    expect(waiting.map(({ at }) => at)).toEqual([(await nightRow(night.id)).checkInClosesAt])
  })
})

describe('a change of the plan', () => {
  it('to a later hour announces the evening again and keeps who came', async () => {
    const night = await createNight({ opens: -7, closes: 8 })
    await sweepNights()
    await checkIn(night.member, night.id)
    const times = {
      checkInOpensAt: later(50),
      checkInClosesAt: later(65),
      startsAt: later(65),
      questionsAt: later(95),
    }
    await transaction(async (tx) => {
      await tx.night.update({ where: { id: night.id }, data: times })
      await queueNightChanged(tx, night.id)
    })
    await drainJobs([nightChangedJob, applyClockJob])
    expect((await nightRow(night.id)).phase).toBe('ANNOUNCED')
    expect(await checkIn(night.other, night.id)).toMatchObject({
      refusal: { code: 'CHECK_IN_NOT_OPEN_YET' },
    })
    const there = await readable().checkIn.count({ where: { memberId: night.member.memberId } })
    expect(there).toBe(1)
  })

  it('of the host credits the new one and no longer the old', async () => {
    const night = await createNight({ opens: -7, closes: 8 })
    await sweepNights()
    const { memberId } = await createMember(night.groupId, { roles: ['HOST'] })
    await transaction(async (tx) => {
      await tx.night.update({ where: { id: night.id }, data: { hostId: memberId } })
      await queueNightChanged(tx, night.id)
    })
    await drainJobs([nightChangedJob])
    const expected = [`${memberId} ON_TIME`, `${night.speaker.memberId} ON_TIME`]
    expect(await duties(night.id)).toEqual(expected.toSorted())
  })

  it('that cancels the talk stops the clock', async () => {
    const night = await createNight({ opens: -7, closes: 8 })
    await readable().talk.update({ where: { id: night.talkId }, data: { state: 'CANCELLED' } })
    await sweepNights()
    expect(await changes(night.id)).toEqual([])
    expect(await checkIn(night.member, night.id)).toMatchObject({
      refusal: { code: 'NIGHT_CANCELLED' },
    })
  })
})

describe('a host', () => {
  it('closes the evening: the talk has been held; taking it back, it is still on', async () => {
    const night = await createNight({ opens: -60, closes: -45 })
    const talk = () => readable().talk.findUniqueOrThrow({ where: { id: night.talkId } })
    expect(await movePhase(night.host, night.id, 'QUESTIONS')).toMatchObject({ ok: true })
    expect(await movePhase(night.host, night.id, 'CLOSED')).toMatchObject({ ok: true })
    expect((await talk()).state).toBe('HELD')
    expect(await movePhase(night.host, night.id, 'OPEN_DISCUSSION')).toMatchObject({ ok: true })
    expect((await talk()).state).toBe('PLANNED')
    expect((await changes(night.id)).map(({ phase, byId }) => [phase, byId])).toEqual([
      ['CHECK_IN', null],
      ['QUESTIONS', night.host.memberId],
      ['CLOSED', night.host.memberId],
      ['OPEN_DISCUSSION', night.host.memberId],
    ])
  })

  it('pressing twice, or two at once, moves the evening once', async () => {
    const night = await createNight({ opens: -20, closes: -5 })
    const press = () => movePhase(night.host, night.id, 'TALK')
    expect(await Promise.all([press(), press(), press()])).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: true },
    ])
    expect((await changes(night.id)).map(({ phase }) => phase)).toEqual(['CHECK_IN', 'TALK'])
  })

  it('may not be just anybody', async () => {
    const night = await createNight({ opens: -20, closes: -5 })
    expect(await movePhase(night.member, night.id, 'TALK')).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    })
  })
})

const later = (minutes: number) => toDate(now().add({ minutes }))
