import { beforeEach, expect, it } from 'vitest'
import { checkIn } from '@/lib/checkins/commands'
import { createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import { readLiveNight } from '@/lib/checkins/queries-live'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { takeBackStep } from './commands'
import { postponeTonight, waitForSpeaker } from './commands-late'

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
