import { currentCommunity, currentSettings } from '@/lib/communities/queries'
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
    groups: community.groups.map(({ id, name }) => ({ id, name })),
    tonight: eveningOf(instant, community.timeZone),
    now: instant,
  }
}

/** The zone of the plan; the default one until the community is set up. */
export async function planZone(): Promise<string> {
  return (await currentSettings()).timeZone
}
