import { beforeEach, expect, test } from 'vitest'
import { nightChangedJob } from '@/lib/checkins/jobs'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { codeOf, createPlanFixture, planOf, type PlanFixture } from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
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

test('one evening holds one, and only once it is over', async () => {
  const input = planOf(plan, { date: past() })
  await recordPastTalk(plan.coordinator, input)
  expect(codeOf(await recordPastTalk(plan.coordinator, input))).toBe('NIGHT_TAKEN')
  const ahead = planOf(plan, { date: plan.free })
  expect(codeOf(await recordPastTalk(plan.coordinator, ahead))).toBe('NIGHT_NOT_OVER')
  expect(await readable().night.count()).toBe(1)
})
