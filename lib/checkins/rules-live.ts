import type { Temporal } from 'temporal-polyfill'
import { nightStatus } from '@/lib/nights/rules-status'
import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'
import type { QuestionsLive } from '@/lib/talks/questions/types'
import type { NightOnPlan } from './types'
import type { Hosted, LiveNight } from './types-live'

export type PresenceFacts = {
  readonly count: number
  readonly faces: readonly string[]
  readonly entered: Readonly<Partial<Record<NightPhase, Temporal.Instant>>>
  readonly mark: string
}

/** How much a page gets: visitors get no names, only the desk hears of every change in the list. */
export type LiveAudience = 'VISITOR' | 'MEMBER' | 'DESK'

export function liveNight(
  audience: LiveAudience,
  night: NightOnPlan,
  presence: PresenceFacts,
  questions: QuestionsLive,
  now: Temporal.Instant,
  hosted: Hosted | null = null,
): LiveNight {
  const { status, phase, checkIn } = nightStatus(night, now)
  return {
    occupancy: night.occupancy,
    status,
    phase,
    window: checkIn.state,
    opensAt: checkIn.opensAt.toString(),
    closesAt: checkIn.closesAt.toString(),
    count: presence.count,
    faces: audience === 'VISITOR' ? [] : presence.faces,
    entered: enteredUpTo(phase, presence.entered),
    plan: planMark(night),
    people: audience === 'DESK' ? presence.mark : '',
    questions,
    hosted,
  }
}

/** A phase that was undone no longer counts as one that was reached. */
function enteredUpTo(phase: NightPhase, entered: PresenceFacts['entered']): LiveNight['entered'] {
  const reached = NIGHT_PHASES.slice(0, NIGHT_PHASES.indexOf(phase) + 1)
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
