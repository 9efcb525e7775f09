import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { readContext } from '@/lib/activity/queries-context'
import { ACTIVITY_POLICIES } from './commands'
import { canReview } from '@/lib/activity/policy'
import { momentsOf } from '@/lib/activity/rules-days'
import { simulate, weekEnds, type Simulation } from './rules'
import { readPeople } from '@/lib/activity/silence/store-people'
import { readVersions } from '@/lib/versioned/commands'
import type { PolicyTerms, PolicyView } from '@/lib/activity/types'

const WEEKS = 12

/** Every version, newest first, and the one in force; null for all but organisers. */
export async function policies(
  viewer: Viewer,
): Promise<{ readonly inForce: PolicyView; readonly versions: readonly PolicyView[] } | null> {
  return canReview(viewer) ? readVersions(ACTIVITY_POLICIES) : null
}

export type SimulationView = Simulation & {
  readonly names: Readonly<Record<string, string>>
}

/** What these terms would have done to the last twelve weeks, beside those in force. */
export async function simulatePolicy(
  viewer: Viewer,
  proposed: PolicyTerms,
): Promise<SimulationView | null> {
  const known = await policies(viewer)
  if (known === null) return null
  const { at, timeZone } = await readContext()
  const ends = weekEnds(at, WEEKS)
  const people = await readPeople(readable(), ends, null)
  const terms = { present: known.inForce, proposed }
  const found = simulate(people, momentsOf(ends, timeZone), terms)
  const shown = new Set([...found.becomeSilent, ...found.noLongerSilent])
  const names = people
    .filter(({ memberId }) => shown.has(memberId))
    .map(({ memberId, displayName }) => [memberId, displayName])
  return { ...found, names: Object.fromEntries(names) as Record<string, string> }
}
