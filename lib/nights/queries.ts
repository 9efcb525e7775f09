import type { Temporal } from 'temporal-polyfill'
import { currentCommunity, currentSettings, readSettings } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { eveningOf } from './rules-times'
import type { PlanContext } from './types'

/** The community, its groups and the evening that is on; null on a new database. */
export async function readPlanContext(): Promise<PlanContext | null> {
  const community = await currentCommunity()
  if (community === null) return null
  const instant = now()
  return {
    communityName: community.name,
    timeZone: community.timeZone,
    country: community.country,
    visitors: community.visitors,
    groups: community.groups.map(({ id, name, isOpen }) => ({ id, name, isOpen })),
    tonight: eveningOf(instant, community.timeZone),
    now: instant,
  }
}

/** The zone of the plan; the default one until the community is set up. */
export async function planZone(): Promise<string> {
  return (await currentSettings()).timeZone
}

/** What day it is for the plan, in its zone. */
export async function planDay(): Promise<{
  readonly today: Temporal.PlainDate
  readonly timeZone: string
}> {
  const timeZone = await planZone()
  return { today: now().toZonedDateTimeISO(timeZone).toPlainDate(), timeZone }
}

/**
 * The same zone for a step that changes the plan and holds it (`lockPlan`): a change of the zone, which holds every
 * plan, came before it or comes after it.
 */
export async function zoneOfPlan(tx: Tx): Promise<string> {
  return (await readSettings(tx)).timeZone
}
