import type { Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { readGround } from './commands-ground'
import { policyInForce } from './commands-policy'
import { canReview } from './policy'
import { momentsOf } from './rules-days'
import { simulate, weekEnds, type Simulation } from './rules-simulation'
import { readPeople } from './store-people'
import { listPolicies } from './store-policies'
import type { PolicyTerms, PolicyView } from './types'

const WEEKS = 12

/** Every version, newest first, and which is in force; null for whom that is not. */
export async function policies(
  viewer: Viewer,
): Promise<{ readonly inForce: PolicyView; readonly versions: readonly PolicyView[] } | null> {
  if (!canReview(viewer)) return null
  const inForce = await transaction(policyInForce)
  if (!inForce.ok) throw new Error(`No activity policy: ${inForce.refusal.code}`)
  return { inForce: inForce.value, versions: await listPolicies(readable()) }
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
  const { at, timeZone } = await readGround()
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
