import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Temporal } from 'temporal-polyfill'
import { ensureSetupCode, setUpCommunity } from '@/lib/setup/commands'
import { currentCommunity } from '@/lib/communities/queries'
import { setupSchema } from '@/lib/setup/schema'
import { config } from '@/lib/config/config'
import { importLog } from '@/lib/logs/import/commands'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import { fileSource } from '@/lib/logs/import/source-file'
import { matchGroup } from '@/lib/matching/runs/commands'
import { eveningOf } from '@/lib/nights/rules-times'
import { now } from '@/lib/shared/clock'
import { type DemoCommunity, CONSOLE } from './community'
import { ago, demoZone } from './dates'
import { withFastCommits } from './fast-commits'
import { expectOk } from './outcomes'
import { mergeDoubles } from './seed-doubles'
import { admitNewcomers } from './seed-newcomers'
import { fillQueue } from './seed-newcomers-queue'
import { fillSecondGroup } from './seed-newcomers-waiting'
import { holdNights } from './seed-nights'
import { once } from './seed-once'
import { changeEmployers, findMembers, joinMembers } from './seed-people'
import { bookPlan, bookTonight } from './seed-plan'
import { remindPeople } from './seed-reminders'
import { reviewMembers } from './seed-reviews'
import { applyRosters } from './seed-rosters'
import { changeRules, seedKnowledge } from './seed-rules'
import { changeStatuses } from './seed-status-changes'
import { recordTree } from './seed-tree'
import { COMMUNITY, GROUPS, makeWorld, type World } from './world'

/** The community is older than anything it remembers. */
const FOUNDED_DAYS = 500
/** Since then it keeps quotas: every member of that day got the first. */
const QUOTA_DAYS = 89

/**
 * Fills an empty database with the demo community, by the same commands as people use. What was
 * done before a crash is found done, so that running it again completes it; every later start only
 * sees to it that there is a talk tonight.
 */
export async function seedDemo(say: (line: string) => void = () => undefined): Promise<void> {
  await withFastCommits(() => seed(say))
}

async function seed(say: (line: string) => void): Promise<void> {
  const today = eveningOf(now(), demoZone())
  const world = makeWorld(today)
  const groups = await ago(today, FOUNDED_DAYS, () => setUp(world))
  say('The demo community moves in: 480 members …')
  const { people } = world
  const members = await ago(today, QUOTA_DAYS, () => joinMembers(people, groups, today))
  const community = { people, members, groups }
  await once('employers', () => changeEmployers(community, today))
  await once('rules', () => changeRules(community, today))
  for (const log of world.logs) {
    const name = GROUPS[log.group] ?? ''
    await once(`log-${log.group}`, async () => {
      say(`Twelve weeks of ${name}: finding the nights, cutting the transcripts …`)
      await bringLog(world, log, groups[log.group] ?? '', today)
    })
  }
  await once('plan', () => bookPlan(world.plan.slice(1), groups, members))
  say('Names, rosters, reminders and reviews of the last weeks …')
  for (const [name, work] of HISTORY) await once(name, () => work(community, today))
  await bookTonight(world.plan.slice(0, 1), groups, await findMembers(world.people), now())
}

/** In the order in which the weeks went by, as far as one builds on another. */
const HISTORY: readonly (readonly [
  string,
  (community: DemoCommunity, today: Temporal.PlainDate) => Promise<void>,
])[] = [
  ['knowledge', seedKnowledge],
  // The name is a file beside the data of demos that are there already.
  ['standing', changeStatuses],
  ['rosters', applyRosters],
  ['doubles', mergeDoubles],
  ['reminders', remindPeople],
  ['reviews', reviewMembers],
  ['tree', recordTree],
  ['newcomers', admitNewcomers],
  ['second-group', fillSecondGroup],
  ['queue', fillQueue],
]

async function bringLog(
  world: World,
  log: World['logs'][number],
  groupId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const file = await writeOut(world, log.fileName, log.markdown)
  expectOk(await importLog(CONSOLE, await fileSource(file), { groupId }))
  expectOk(await recognisePeople(CONSOLE, groupId))
  expectOk(await matchGroup(CONSOLE, groupId))
  await holdNights(groupId, today, log.notes)
}

async function setUp(world: World): Promise<string[]> {
  const code = await ensureSetupCode()
  if (code !== null) {
    const owner = world.people[0]
    const input = setupSchema.parse({
      ...COMMUNITY,
      timeZone: demoZone(),
      code,
      groups: GROUPS.join('\n'),
      ownerName: owner?.displayName,
      ownerEmail: owner?.email,
    })
    expectOk(await setUpCommunity(input, 'demo'))
  }
  return ((await currentCommunity())?.groups ?? []).map(({ id }) => id)
}

async function writeOut(world: World, fileName: string, markdown: string): Promise<string> {
  const folder = path.join(config().DATA_DIR, 'log')
  await mkdir(path.join(folder, 'img'), { recursive: true })
  for (const { name, svg } of world.slides) {
    await writeFile(path.join(folder, 'img', name), await sharp(Buffer.from(svg)).png().toBuffer())
  }
  const file = path.join(folder, fileName)
  await writeFile(file, markdown)
  return file
}
