import { beforeEach, describe, expect, it } from 'vitest'
import { checkIn } from '@/lib/checkins/commands'
import { createMember, createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readLiveNight } from '@/lib/checkins/queries-live'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { tonight } from '@/lib/talks/view/queries'
import { takeBackStep } from './commands'
import { postponeTonight, resumeTonight, waitForSpeaker } from './commands-late'
import { talkToResume } from './queries'

let night: TestNight
beforeEach(async () => {
  await freshDatabase()
  // It was to begin two minutes ago.
  night = await createNight({ opens: -17, closes: -2 })
})

const live = () => readLiveNight(night.host, night.id)
const times = () =>
  readable().night.findUniqueOrThrow({
    where: { id: night.id },
    select: { checkInClosesAt: true, startsAt: true, questionsAt: true, endsAt: true },
  })
const talk = () => readable().talk.findUniqueOrThrow({ where: { id: night.talkId } })
const wait = (shown?: string) =>
  waitForSpeaker(night.host, { nightId: night.id, minutes: 10, reason: '讲者晚到', shown })

it('puts the start off once for two hosts at once, opens the check-in again, and takes it back whole', async () => {
  await checkIn(night.member, night.id)
  const before = await times()
  const shown = (await live())?.hosted?.shown
  const answers = await Promise.all([wait(shown), wait(shown)])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  const after = await times()
  const by = after.startsAt.getTime() - before.startsAt.getTime()
  expect(by).toBeGreaterThanOrEqual(12 * 60_000)
  expect(after.endsAt.getTime() - before.endsAt.getTime()).toBe(by)
  expect(await live()).toMatchObject({
    window: 'OPEN',
    hosted: { last: { what: 'DELAYED' }, back: { what: 'DELAYED' } },
  })
  // Late only because the check-in had closed by the plan.
  const row = await readable().checkIn.findFirst({ where: { memberId: night.member.memberId } })
  expect(row?.status).toBe('ON_TIME')
  expect(await talk()).toMatchObject({ reason: '讲者晚到' })

  const actId = (await live())?.hosted?.back?.actId ?? ''
  expect(await takeBackStep(night.host, { nightId: night.id, actId })).toMatchObject({ ok: true })
  expect(await times()).toEqual(before)
  expect(await talk()).toMatchObject({ reason: null, movedFrom: null })
})

it('lets the host call the evening off for now, and no member', async () => {
  const input = { nightId: night.id, reason: '讲者晚到' }
  expect(await postponeTonight(night.member, input)).toMatchObject({
    refusal: { code: 'NOT_ALLOWED' },
  })
  expect(await postponeTonight(night.host, input)).toMatchObject({ ok: true })
  expect(await talk()).toMatchObject({ state: 'POSTPONED', nightId: null })
})

describe('of an evening that the host put off', () => {
  const input = () => ({ nightId: night.id, talkId: night.talkId })
  const putOff = () => postponeTonight(night.host, { nightId: night.id, reason: '讲者晚到' })
  const codeOf = async (outcome: ReturnType<typeof resumeTonight>) => {
    const done = await outcome
    return done.ok ? 'OK' : done.refusal.code
  }
  const row = () =>
    readable().night.findUniqueOrThrow({ where: { id: night.id }, select: { hostId: true } })

  it('holds the talk after all, with its times, host and check-ins, once for two taps', async () => {
    await checkIn(night.member, night.id)
    const before = await times()
    await putOff()
    expect(await row()).toEqual({ hostId: null })
    const view = await tonight(night.host, night.groupId)
    expect((await talkToResume(night.host, view?.night ?? null))?.id).toBe(night.talkId)
    expect(await talkToResume(night.other, view?.night ?? null)).toBeNull()
    const codes = await Promise.all([
      codeOf(resumeTonight(night.host, input())),
      codeOf(resumeTonight(night.host, input())),
    ])
    expect(codes.toSorted()).toEqual(['NOTHING_TO_RESTORE', 'OK'])
    expect(await talk()).toMatchObject({ state: 'PLANNED', nightId: night.id, reason: null })
    expect([await row(), await times()]).toEqual([{ hostId: night.host.memberId }, before])
    expect(await live()).toMatchObject({ count: 3, hosted: { back: null } })
  })

  it('is for who put it off and for coordinators, not for another host or a member', async () => {
    const other = await createMember(night.groupId, { roles: ['HOST'] })
    const coordinator = await createMember(night.groupId, { roles: ['COORDINATOR'] })
    await putOff()
    expect(await codeOf(resumeTonight(other, input()))).toBe('NOT_ALLOWED')
    expect(await codeOf(resumeTonight(night.member, input()))).toBe('NOT_ALLOWED')
    expect(await codeOf(resumeTonight(coordinator, input()))).toBe('OK')
  })

  it('changes nothing once another talk has taken the evening', async () => {
    await putOff()
    const { groupId } = night
    await readable().talk.create({ data: { groupId, nightId: night.id, topic: '替补的一场' } })
    expect(await codeOf(resumeTonight(night.host, input()))).toBe('NIGHT_TAKEN')
    expect(await talk()).toMatchObject({ state: 'POSTPONED', nightId: null })
  })

  it('refuses a talk that stands, and one that was put off from another evening', async () => {
    expect(await codeOf(resumeTonight(night.host, input()))).toBe('NOTHING_TO_RESTORE')
    await putOff()
    const elsewhere = await createNight({ opens: -17, closes: -2 })
    const wrong = { nightId: elsewhere.id, talkId: night.talkId }
    const coordinator = await createMember(night.groupId, { roles: ['COORDINATOR'] })
    expect(await codeOf(resumeTonight(coordinator, wrong))).toBe('NOTHING_TO_RESTORE')
  })
})
