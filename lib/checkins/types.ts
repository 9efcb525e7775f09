import type { Temporal } from 'temporal-polyfill'

/** The parts of an evening, in the order in which they come. */
export const PHASES = [
  'ANNOUNCED',
  'CHECK_IN',
  'TALK',
  'SUPPLEMENT',
  'QUESTIONS',
  'OPEN_DISCUSSION',
  'CLOSED',
] as const
export type Phase = (typeof PHASES)[number]

export type CheckInStatus = 'ON_TIME' | 'LATE' | 'CAUGHT_UP'

/** How the presence became known: own tap, the desk, a duty that evening, the imported log. */
export type CheckInVia = 'SELF' | 'DESK' | 'DUTY' | 'LOG'

/** Whether anything happens that evening. Only `ON` takes check-ins. */
export type NightOccupancy = 'ON' | 'CANCELLED' | 'POSTPONED' | 'EMPTY' | 'BLOCKED'

/** Everything the clock and the rules of an evening are decided from. */
export type NightFacts = {
  /** The community's zone, in which refusals say a time. */
  readonly timeZone: string
  readonly occupancy: NightOccupancy
  /** As recorded. What holds now is `phaseAt`, which also asks the clock. */
  readonly phase: Phase
  readonly checkInOpensAt: Temporal.Instant
  readonly checkInClosesAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  /**
   * When a host opened or closed by hand, or how it went once the evening is over. While the
   * clock alone rules, both are null: what was never written cannot depend on a job's delay.
   */
  readonly checkInOpenedAt: Temporal.Instant | null
  readonly checkInClosedAt: Temporal.Instant | null
}

export type CheckInFact = {
  readonly id: string
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: Temporal.Instant
}

export type TalkState = 'PLANNED' | 'HELD' | 'CANCELLED' | 'POSTPONED'
export type Visibility = 'PUBLIC' | 'MEMBERS' | 'KEPT'

/** The facts with what permission and credit depend on. */
export type NightOnPlan = NightFacts & {
  readonly id: string
  readonly groupId: string
  readonly startsAt: Temporal.Instant
  readonly questionsAt: Temporal.Instant
  /** Of the talk that holds the night, or the last that did; null when none ever stood there. */
  readonly visibility: Visibility | null
  readonly speakerId: string | null
  readonly hostId: string | null
}
