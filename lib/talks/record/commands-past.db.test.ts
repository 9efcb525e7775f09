import { beforeEach, expect, test } from 'vitest'
import { nightChangedJob } from '@/lib/checkins/jobs'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import { codeOf, createPlanFixture, planOf, type PlanFixture } from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { freshDatabase } from '@/lib/testing/database'
import { recordPastTalk } from './commands-past'

let plan: PlanFixture
const past = () => plan.tonight.subtract({ days: 3 })

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

test('a past talk is held, with its speaker, its mode and their presence', async () => {
  const hostId = plan.member.memberId
  const input = planOf(plan, { date: past(), mode: 'DOCUMENT', hostId })
  expect(codeOf(await planTalk(plan.coordinator, input))).toBe('DATE_PASSED')
  await readable().member.update({ where: { id: plan.speakerId }, data: { status: 'LEFT' } })
  expect(codeOf(await recordPastTalk(plan.coordinator, input))).toBe('OK')
  await drainJobs([nightChangedJob])
  const talk = await readable().talk.findFirstOrThrow({ include: { night: true } })
  expect([talk.state, talk.mode, talk.speakerId, talk.night?.phase]).toEqual([
    'HELD',
    'DOCUMENT',
    plan.speakerId,
    'CLOSED',
  ])
  const present = await readable().checkIn.findMany()
  expect(present.map(({ memberId, status, via }) => [memberId, status, via]).toSorted()).toEqual(
    [
      [hostId, 'ON_TIME', 'DUTY'],
      [plan.speakerId, 'ON_TIME', 'DUTY'],
    ].toSorted(),
  )
})

test('an evening that was kept free holds the talk after all, and its reason is gone', async () => {
  const { groupId, free } = plan
  await blockNight(plan.coordinator, { groupId, date: free, reason: '中秋' })
  const days = past().until(free).days
  await pool().query(
    `UPDATE "Night" SET "date" = "date" - $1::int, "checkInOpensAt" = "checkInOpensAt" - $1 * interval '1 day',
       "checkInClosesAt" = "checkInClosesAt" - $1 * interval '1 day', "startsAt" = "startsAt" - $1 * interval '1 day',
       "questionsAt" = "questionsAt" - $1 * interval '1 day', "endsAt" = "endsAt" - $1 * interval '1 day'`,
    [days],
  )
  expect(codeOf(await recordPastTalk(plan.coordinator, planOf(plan, { date: past() })))).toBe('OK')
  const night = await readable().night.findFirstOrThrow({ include: { talks: true } })
  expect([night.blockedReason, night.talks.map(({ state }) => state)]).toEqual([null, ['HELD']])
})

test('one evening holds one, and only once it is over', async () => {
  const input = planOf(plan, { date: past() })
  await recordPastTalk(plan.coordinator, input)
  expect(codeOf(await recordPastTalk(plan.coordinator, input))).toBe('NIGHT_TAKEN')
  const ahead = planOf(plan, { date: plan.free })
  expect(codeOf(await recordPastTalk(plan.coordinator, ahead))).toBe('NIGHT_NOT_OVER')
  expect(await readable().night.count()).toBe(1)
})

test('times out of order are refused at both their fields, and leave no night', async () => {
  const clocks = { ...DEFAULT_TEMPLATE.clocks, questions: '19:30' }
  expect(await recordPastTalk(plan.coordinator, planOf(plan, { date: past(), clocks }))).toEqual({
    ok: false,
    refusal: {
      code: 'QUESTIONS_TOO_EARLY',
      facts: {},
      field: 'clocks.questions',
      against: 'clocks.starts',
    },
  })
  expect(await readable().night.count()).toBe(0)
})
