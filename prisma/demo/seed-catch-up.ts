import { Temporal } from 'temporal-polyfill'
import { readable } from '@/lib/db/transaction'
import { logDays } from '@/lib/detection/found/store-propose'
import { importLog } from '@/lib/logs/import/commands'
import { fileSource } from '@/lib/logs/import/source-file'
import { matchGroup } from '@/lib/matching/runs/commands'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { CONSOLE, type DemoCommunity } from './community'
import { demoZone } from './dates'
import { writeHistory } from './history'
import { Conversation, writeLog } from './log'
import { expectOk } from './outcomes'
import { dice } from './random'
import { holdNights } from './seed-nights'
import { GROUPS, SEED, WEEKDAYS, type World } from './world'
import { writeOut } from './write-out'

/** A demo that was away for longer remembers these last days only. */
const MAX_DAYS = 21
/** The editors have kept up meanwhile. */
const WAITING = { undecided: 1, unpublished: 3 }

/**
 * Writes the days since the end of the log, as the first weeks were written, and holds their nights. An evening
 * that stood on the plan was given by the app itself and is not written again.
 */
export async function catchUp(
  { people, groups }: DemoCommunity,
  { slides }: Pick<World, 'slides'>,
  today: Temporal.PlainDate,
  say: (line: string) => void,
): Promise<void> {
  for (const [group, groupId] of groups.entries()) {
    const days = await daysSince(groupId, today)
    if (days < 1) continue
    const first = today.subtract({ days })
    const log = new Conversation()
    const notes = writeHistory(dice(SEED + first.day + 31 * first.month), log, people, {
      group,
      today,
      days,
      weekdays: WEEKDAYS[group] ?? [],
      known: await plannedFrom(groupId, first, today),
    })
    const said = log.until(`${today.toString()}T00:00:00`)
    if (said.length === 0) continue
    const title = `${GROUPS[group] ?? ''} ${first.toString()}`
    say(`${title}: writing the days since …`)
    const file = await writeOut(slides, `${title}.md`, writeLog(title, said))
    expectOk(await importLog(CONSOLE, await fileSource(file), { groupId }))
    expectOk(await recognisePeople(CONSOLE, groupId))
    expectOk(await matchGroup(CONSOLE, groupId))
    await holdNights(groupId, today, notes, WAITING)
  }
}

/** Days from the first that is not in the log to yesterday. */
async function daysSince(groupId: string, today: Temporal.PlainDate): Promise<number> {
  const written = await logDays(readable(), groupId, demoZone())
  if (written === null) return 0
  const last = Temporal.PlainDate.from(written.last)
  return Math.min(last.until(today, { largestUnit: 'day' }).days - 1, MAX_DAYS)
}

async function plannedFrom(
  groupId: string,
  first: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<ReadonlySet<string>> {
  const weeks = Math.ceil(first.until(today, { largestUnit: 'day' }).days / 7) + 1
  const plan = await planForDesk(CONSOLE, weeks, first, groupId)
  const dates = (plan?.nights ?? []).filter(
    ({ talk, departures, blockedReason }) =>
      talk !== null || departures.length > 0 || blockedReason !== null,
  )
  return new Set(dates.map(({ date }) => date.toString()))
}
