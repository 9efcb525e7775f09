import type { Temporal } from 'temporal-polyfill'
import type { NightPhase } from '@/lib/nights/types'
import { isBefore } from '@/lib/checkins/rules-windows'
import type { HostAct, HostAction } from './types'

/** What was done to the evening last. `CLOCK`: no host did it. */
export type LastWord = {
  readonly what: 'PHASE' | 'OPENED' | 'CLOSED' | 'BACK' | 'DELAYED' | 'CLOCK'
  /** The phase that the evening stands in since then. */
  readonly phase: NightPhase
  readonly at: Temporal.Instant
  readonly byId: string | null
}

type Step = Pick<LastWord, 'phase' | 'at' | 'byId'>

const WHAT: Readonly<Record<HostAction, Exclude<LastWord['what'], 'CLOCK'>>> = {
  'night.phase-moved': 'PHASE',
  'check-in.opened': 'OPENED',
  'check-in.closed': 'CLOSED',
  'night.step-taken-back': 'BACK',
  'night.delayed': 'DELAYED',
}

export function whatOf({ action }: Pick<HostAct, 'action'>): Exclude<LastWord['what'], 'CLOCK'> {
  return WHAT[action]
}

/** The last word on an evening: an act of a host, or what the clock did after it. Pure. */
export function lastWord([act]: readonly HostAct[], step: Step | null): LastWord | null {
  const clock = step?.byId === null ? ({ ...step, what: 'CLOCK' } as const) : null
  if (act === undefined) return clock
  if (clock !== null && isBefore(act.at, clock.at)) return clock
  return { what: whatOf(act), phase: step?.phase ?? 'ANNOUNCED', at: act.at, byId: act.actorId }
}
