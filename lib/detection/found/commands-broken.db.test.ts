import { beforeEach, expect, test } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { announcement, crowd, sorted, talk } from '@/lib/detection/detector/fixtures'
import { drainJobs } from '@/lib/jobs/drain'
import { enqueue } from '@/lib/jobs/queue'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import { importLog } from '@/lib/logs/import/commands'
import { freshDatabase } from '@/lib/testing/database'
import { loseConnection, retriesOf } from '@/lib/testing/lost-connection'
import { findNightsJob } from './jobs'

const CONSOLE = { kind: 'console' } as const
/** Further apart than what is looked at in one transaction. */
const DAYS = ['2031-03-04', '2031-05-06'] as const

beforeEach(freshDatabase)

const evening = sorted(
  announcement('19:15', '现在开始签到，签到手势为[OK]。'),
  crowd('19:16', '[OK]', 18),
  talk('19:30', 30),
)

async function importTwoEvenings(): Promise<void> {
  const written = DAYS.flatMap((day) =>
    evening
      .filter(({ kind }) => kind === 'text')
      .map(({ at, label, text }) => writeMessage(`${day} ${at.slice(11)}`, label, text)),
  )
  expect((await importLog(CONSOLE, sourceOf(written.join('')))).ok).toBe(true)
}

const proposals = async () =>
  (await readable().foundNight.findMany({ orderBy: { date: 'asc' } })).map(({ date, facts }) => [
    date.toISOString().slice(0, 10),
    facts,
  ])

test.each([
  ['before it wrote anything', 'LOCK TABLE "FoundNight" IN SHARE MODE'],
  ['after half of it', `SELECT FROM "FoundNight" WHERE "date" = '${DAYS[1]}' FOR UPDATE`],
])('proposing that loses its connection %s is taken up again', async (_, hold) => {
  await importTwoEvenings()
  await drainJobs([findNightsJob])
  const whole = await proposals()
  expect(whole.map(([day]) => day)).toEqual(DAYS)
  // The first evening is not proposed yet, and the second was seen otherwise by an older detection.
  const { groupId } = await readable().foundNight.findFirstOrThrow()
  const date = (day: string) => ({ where: { groupId_date: { groupId, date: new Date(day) } } })
  await readable().foundNight.delete(date(DAYS[0]))
  await readable().foundNight.update({ ...date(DAYS[1]), data: { facts: { date: DAYS[1] } } })

  await transaction((tx) => enqueue(tx, findNightsJob, { groupId }))
  const outcome = await loseConnection(hold, () => drainJobs([findNightsJob]))
  expect(outcome).toEqual({ status: 'fulfilled', value: 1 })
  expect(await proposals()).not.toEqual(whole)

  const [seconds = Infinity] = await retriesOf(findNightsJob.name)
  expect(seconds).toBeLessThan(60)
  await drainJobs([findNightsJob])
  expect(await proposals()).toEqual(whole)
  expect(await retriesOf(findNightsJob.name)).toEqual([])
})
