import type { Temporal } from 'temporal-polyfill'
import { ensureSetupCode, setUpCommunity } from '@/lib/setup/commands'
import { setupSchema } from '@/lib/setup/schema'
import { changeCommunity } from '@/lib/communities/settings/commands'
import { describeGroups } from '@/lib/members/groups/commands-about'
import { importLog } from '@/lib/logs/import/commands'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import { fileSource } from '@/lib/logs/import/source-file'
import { matchGroup } from '@/lib/matching/runs/commands'
import { eveningOf } from '@/lib/nights/rules-times'
import { now } from '@/lib/shared/clock'
import { type DemoCommunity, CONSOLE, ownGroups } from './community'
import { ago, demoZone } from './dates'
import { withFastCommits } from './fast-commits'
import { expectOk } from './outcomes'
import { disputeEvenings } from './seed-attendance'
import { addGroups } from './seed-groups'
import { keepHolidays } from './seed-holidays'
import { mergeDoubles } from './seed-doubles'
import { admitNewcomers } from './seed-newcomers'
import { fillQueue } from './seed-newcomers-queue'
import { fillSecondGroup } from './seed-newcomers-waiting'
import { drawSpeakers } from './seed-draws'
import { giveDuties } from './seed-duties'
import { holdNights } from './seed-nights'
import { once } from './seed-once'
import { beginTonight, keepPlan, topicOf } from './seed-alive'
import { catchUp } from './seed-catch-up'
import { writeOut } from './write-out'
import { changeEmployers, joinMembers } from './seed-people'
import { comeToTalks } from './seed-interest'
import { moveIn } from './seed-moving-in'
import { bookPlan } from './seed-plan'
import { askAfterwards, askTonight } from './seed-questions'
import { remindPeople } from './seed-reminders'
import { reviewMembers } from './seed-reviews'
import { applyRosters } from './seed-rosters'
import { changeRules, seedKnowledge } from './seed-rules'
import { tieTalks } from './seed-series'
import { inviteSpeakers } from './seed-speakers'
import { changeSettings } from './seed-settings'
import { changeStatuses } from './seed-status-changes'
import { recordTree } from './seed-tree'
import { wishTopics } from './seed-wishes'
import { ABOUT, COMMUNITY, GROUPS, makeWorld, WEEKDAYS, type World } from './world'

/** The community is older than anything it remembers. */
const FOUNDED_DAYS = 500
/** Since then it keeps quotas: every member of that day got the first. */
const QUOTA_DAYS = 89

/**
 * Fills an empty database with the demo community, by the same commands as people use. What was
 * done before a crash is found done, so that running it again completes it. Every later start writes the days
 * that went by since into the log, and sees to it that the coming week has talks and tonight has one that is
 * about to begin.
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
  await catchUp(community, world, today, say)
  await keepPlan(community, today, WEEKDAYS)
  await once('speakers', () => inviteSpeakers(community))
  await once('draws', () => drawSpeakers(community, today))
  await once('interest', () => comeToTalks(community))
  await once('duties', () => giveDuties(community, today))
  await once('series', () => tieTalks(community))
  let tonight: Parameters<typeof beginTonight>[3] = topicOf(0, today)
  await once('first-evening', () => {
    tonight = world.plan[0] ?? tonight
    return Promise.resolve()
  })
  await beginTonight(community, today, now(), tonight)
  await once('questions', () => askAfterwards(community))
  await askTonight(community, today)
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
  ['moving-in', moveIn],
  ['wishes', wishTopics],
  ['holidays', keepHolidays],
  ['settings', changeSettings],
  ['groups', addGroups],
  ['attendance', disputeEvenings],
]

async function bringLog(
  world: World,
  log: World['logs'][number],
  groupId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const file = await writeOut(world.slides, log.fileName, log.markdown)
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
    expectOk(await setUpCommunity(input))
  }
  const ids = await ownGroups()
  await once('about', async () => {
    const groups = new Map(ids.map((id, at) => [id, ABOUT.groups[at] ?? '']))
    const { name, locale } = COMMUNITY
    const said = { name, locale, about: ABOUT.community, contact: 'hello@wandeng.example' }
    expectOk(await changeCommunity(CONSOLE, said))
    expectOk(await describeGroups(CONSOLE, { groups }))
  })
  return ids
}
