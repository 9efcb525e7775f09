import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { config, decide } from '@/lib/config/config'
import { nightChangedJob } from '@/lib/checkins/jobs'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { importLog } from '@/lib/logs/import/commands'
import { fileSource } from '@/lib/logs/import/source-file'
import { eveningOf } from '@/lib/nights/rules-times'
import { asOf, instantAt, now } from '@/lib/shared/clock'
import { createPlanFixture } from '@/lib/talks/fixtures'
import { nightForDesk, planForDesk } from '@/lib/talks/view/queries-desk'
import { freshDatabase } from '@/lib/testing/database'
import { CONSOLE, ownGroups, type DemoCommunity } from './community'
import { demoZone } from './dates'
import { Conversation, writeLog } from './log'
import { makePeople } from './people'
import { makePlan } from './plan'
import { dice } from './random'
import { writeOut } from './write-out'
import { beginTonight, keepPlan, topicOf } from './seed-alive'
import { catchUp } from './seed-catch-up'
import { findHere, joinMembers } from './seed-people'
import { WEEKDAYS } from './world'

const kept = config().DATA_DIR
let community: DemoCommunity
let monday: Temporal.PlainDate

beforeEach(async () => {
  await freshDatabase()
  decide({ DATA_DIR: await mkdtemp(path.join(tmpdir(), 'demo-')) })
  const { groupId, otherGroupId, tonight } = await createPlanFixture()
  const people = makePeople(dice(7)).filter((_, number) => number < 60 || number > 460)
  const rows = people.map(({ displayName, email, group }) => ({
    displayName,
    email,
    groupId: group === 0 ? groupId : otherGroupId,
  }))
  const made = await readable().member.createManyAndReturn({ data: rows, select: { id: true } })
  community = { people, members: made.map(({ id }) => id), groups: [groupId, otherGroupId] }
  monday = tonight.subtract({ days: tonight.dayOfWeek - 1 })
})
afterAll(() => decide({ DATA_DIR: kept }))

/** As the demo starts on a day of that week, or of a later one. */
async function start(day: number, clock: string) {
  const at = instantAt(monday.add({ days: day }), clock, demoZone())
  return asOf(at, async () => {
    const today = eveningOf(now(), demoZone())
    await keepPlan(community, today, WEEKDAYS)
    const [first = topicOf(0, today)] = makePlan(community.people, today)
    await beginTonight(community, today, at, first)
    await drainJobs([nightChangedJob])
    const nights = await Promise.all(
      community.groups.map((groupId) => nightForDesk(CONSOLE, groupId, today)),
    )
    const next = nights.find(
      (night) => night?.talk != null && Temporal.Instant.compare(night.times.startsAt, at) > 0,
    )
    const minutes = next == null ? 60 : at.until(next.times.startsAt).total('minutes')
    const plan = await planForDesk(CONSOLE, 2, today, community.groups[0])
    const ahead = plan?.nights.filter(
      ({ date, talk }) => talk !== null && Temporal.PlainDate.compare(date, today) > 0,
    )
    return {
      status: next?.status,
      soon: minutes <= 15,
      ahead: (ahead?.length ?? 0) >= 4,
    }
  })
}

test('an evening is about to begin and a week lies ahead, whenever the demo is started', async () => {
  const alive = { status: 'CHECK_IN', soon: true, ahead: true }
  for (const [day, clock] of [
    [0, '10:00'],
    // The same day, once its evening is over.
    [0, '22:40'],
    // Before dawn: still the evening of the day before, which has been.
    [2, '03:30'],
    [2, '19:29'],
    [9, '16:00'],
  ] as const) {
    expect([day, clock, await start(day, clock)]).toEqual([day, clock, alive])
  }
})

test('the days since the last start are in the log, with nights that were held', async () => {
  const { people, groups } = community
  const [groupId = ''] = groups
  const before = monday.subtract({ days: 14 })
  const log = new Conversation()
  log.say(before.subtract({ days: 1 }).toString(), 600, people[3]?.label ?? '', '早')
  const file = await writeOut([], 'before.md', writeLog('before', log.until('9999')))
  await importLog(CONSOLE, await fileSource(file), { groupId })
  const today = before.add({ days: 8 })
  await catchUp(community, { slides: [] }, today, () => undefined)
  const held = await readable().talk.findMany({
    where: { groupId, state: 'HELD', speakerId: { not: null } },
    select: { night: { select: { date: true } }, transcript: { select: { state: true } } },
  })
  expect(held.length).toBeGreaterThanOrEqual(3)
  expect(held.map(({ transcript }) => transcript?.state)).toContain('PUBLISHED')
  const messages = await readable().message.count()
  await catchUp(community, { slides: [] }, today, () => undefined)
  expect(await readable().message.count()).toBe(messages)
})

test('a renamed member is the same one at the next start', async () => {
  const { people, members, groups } = community
  expect(await joinMembers(people, groups, monday)).toEqual(members)
  const db = readable()
  const id = members[4] ?? ''
  await db.member.update({ where: { id }, data: { displayName: '改过的名字' } })
  expect((await findHere(people))[4]).toBe(id)
  await db.member.update({ where: { id }, data: { email: 'another@yehua.example' } })
  expect(await joinMembers(people, groups, monday)).toEqual(members)
})

test('a group that a person founded in the demo is not written in, and hinders no later start', async () => {
  await readable().community.updateMany({ data: { setUpAt: new Date(0) } })
  await readable().group.create({ data: { name: '第三个群', position: 2 } })
  expect(await ownGroups()).toEqual(community.groups)
})
