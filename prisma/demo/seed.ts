import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { ensureSetupCode, setUpCommunity } from '@/lib/communities/commands-setup'
import { currentCommunity } from '@/lib/communities/queries'
import { setupSchema } from '@/lib/communities/schema'
import { config } from '@/lib/config/config'
import { importLog } from '@/lib/logs/commands-import'
import { recognisePeople } from '@/lib/logs/commands-linking'
import { fileSource } from '@/lib/logs/lines-file'
import { now } from '@/lib/shared/clock'
import { done } from './outcomes'
import { holdNights } from './seed-nights'
import { findMembers, joinMembers } from './seed-people'
import { bookPlan, bookTonight } from './seed-plan'
import { COMMUNITY, GROUPS, makeWorld, type World } from './world'

const ACTOR: Actor = { kind: 'console' }

/**
 * Fills an empty database with the demo community, by the same commands as people use. What was
 * done before a crash is found done, so that running it again completes it; every later start only
 * sees to it that there is a talk tonight.
 */
export async function seedDemo(say: (line: string) => void = () => undefined): Promise<void> {
  const today = eveningOf(now())
  const world = makeWorld(today)
  const groups = await setUp(world)
  say('The demo community moves in: 480 members …')
  const members = await joinMembers(world.people, groups, today)
  if (!(await alreadySeeded())) {
    for (const log of world.logs) {
      const groupId = groups[log.group] ?? ''
      const file = await writeOut(world, log.fileName, log.markdown)
      done(await importLog(ACTOR, await fileSource(file), { groupId }))
      done(await recognisePeople(ACTOR, groupId))
      say(
        `Twelve weeks of ${GROUPS[log.group] ?? ''}: finding the nights, cutting the transcripts …`,
      )
      await holdNights(groupId, today, log.told)
    }
    await bookPlan(world.plan.slice(1), groups, members)
    await markSeeded()
  }
  await bookTonight(world.plan.slice(0, 1), groups, await findMembers(world.people), now())
}

/** Until five in the morning the evening before goes on. */
function eveningOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(COMMUNITY.timeZone).subtract({ hours: 5 }).toPlainDate()
}

async function setUp(world: World): Promise<string[]> {
  const code = await ensureSetupCode()
  if (code !== null) {
    const owner = world.people[0]
    const input = setupSchema.parse({
      ...COMMUNITY,
      code,
      groups: GROUPS.join('\n'),
      ownerName: owner?.displayName,
      ownerEmail: owner?.email,
    })
    done(await setUpCommunity(input, 'demo'))
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

const marker = () => path.join(config().DATA_DIR, 'demo-is-ready')

async function alreadySeeded(): Promise<boolean> {
  return access(marker()).then(
    () => true,
    () => false,
  )
}

async function markSeeded(): Promise<void> {
  await writeFile(marker(), '')
}
