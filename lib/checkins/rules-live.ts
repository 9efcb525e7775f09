import type { Temporal } from 'temporal-polyfill'
import { nextMoment } from './rules-clock'
import { phaseAt } from './rules-phases'
import { isBefore, windowOf, windowState } from './rules-windows'
import { PHASES, type NightOnPlan, type Phase } from './types'
import type { LiveNight } from './types-live'

export type PresenceFacts = {
  readonly count: number
  readonly faces: readonly string[]
  readonly entered: Readonly<Partial<Record<Phase, Temporal.Instant>>>
  readonly mark: string
}

/** How much a page gets: visitors get no names, only the desk hears of every change in the list. */
export type LiveAudience = 'VISITOR' | 'MEMBER' | 'DESK'

export function liveNight(
  audience: LiveAudience,
  night: NightOnPlan,
  presence: PresenceFacts,
  now: Temporal.Instant,
): LiveNight {
  const phase = phaseAt(night, now)
  const { opensAt, closesAt } = windowOf(night)
  return {
    occupancy: night.occupancy,
    phase,
    window: windowState(night, now),
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
    count: presence.count,
    faces: audience === 'VISITOR' ? [] : presence.faces,
    entered: enteredUpTo(phase, presence.entered),
    plan: planMark(night),
    people: audience === 'DESK' ? presence.mark : '',
  }
}

/** When the clock alone next changes what `liveNight` says, in epoch milliseconds. */
export function nextChangeAt(night: NightOnPlan, now: Temporal.Instant): number | null {
  const next = nextMoment(night, now)
  const moments = isBefore(now, night.startsAt) ? [night.startsAt, next] : [next]
  const times = moments.flatMap((moment) => (moment === null ? [] : [moment.epochMilliseconds]))
  return times.length === 0 ? null : Math.min(...times)
}

/** A phase that was undone no longer counts as one that was reached. */
function enteredUpTo(phase: Phase, entered: PresenceFacts['entered']): LiveNight['entered'] {
  const reached = PHASES.slice(0, PHASES.indexOf(phase) + 1)
  return Object.fromEntries(
    reached.flatMap((one) => {
      const at = entered[one]
      return at === undefined ? [] : [[one, at.toString()]]
    }),
  )
}

/** The planned times and whether it takes place, as one string to compare. */
function planMark(night: NightOnPlan): string {
  const { occupancy, checkInOpensAt, startsAt, questionsAt, endsAt } = night
  const times = [checkInOpensAt, startsAt, questionsAt, endsAt]
  return [occupancy, ...times.map((time) => time.epochMilliseconds / 60_000)].join(' ')
}
