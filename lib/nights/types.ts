import type { Temporal } from 'temporal-polyfill'
import type { VisitorSight } from '@/lib/communities/types'
import { NightPhase } from '@/lib/db/generated/enums'

/** The parts of an evening, in the order in which they come. The database names them. */
export const NIGHT_PHASES = Object.values(NightPhase)
export type { NightPhase }

/** The planned times of one night, as instants. */
export type NightTimes = {
  readonly checkInOpensAt: Temporal.Instant
  readonly checkInClosesAt: Temporal.Instant
  readonly startsAt: Temporal.Instant
  /** Planned end of the talk and start of questions. */
  readonly questionsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

/** The same times as a wall clock shows them, `HH:MM`, 24 hours. */
export type NightClocks = {
  readonly checkInOpens: string
  readonly checkInCloses: string
  readonly starts: string
  readonly questions: string
  readonly ends: string
}

/** What an evening looks like by default. */
export type NightTemplate = {
  /** ISO weekdays on which nights are laid out: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  readonly clocks: NightClocks
}

/** Whether anything happens that evening. Only on `ON` a talk is held and check-ins are taken. */
export type NightOccupancy = 'ON' | 'CANCELLED' | 'POSTPONED' | 'EMPTY' | 'BLOCKED'

/** What the status of a night is decided from: the plan, and what is recorded of what happened. */
export type NightRecord = NightTimes & {
  readonly occupancy: NightOccupancy
  /** As recorded. The phase that holds at an instant is `nightStatus`, which also asks the clock. */
  readonly phase: NightPhase
  /**
   * When a host opened or closed the check-in by hand, or how it went once the evening is over. While
   * the clock alone decides, both are null: an answer must not depend on when a job ran.
   */
  readonly checkInOpenedAt: Temporal.Instant | null
  readonly checkInClosedAt: Temporal.Instant | null
  /** Until when a host kept the check-in open longer, or opened it again. */
  readonly checkInExtendedUntil: Temporal.Instant | null
}

/** What happened on a night: the phase it is in, and how the check-in really went. */
export type NightEvent = {
  readonly phase?: NightPhase
  readonly checkInOpenedAt?: Temporal.Instant | null
  readonly checkInClosedAt?: Temporal.Instant | null
  readonly checkInExtendedUntil?: Temporal.Instant | null
}

/** What to call an evening at an instant. */
export type NightStatus =
  | 'AHEAD'
  | 'CHECK_IN'
  | 'SOON'
  | 'TALK'
  | 'SUPPLEMENT'
  | 'QUESTIONS'
  | 'OPEN_DISCUSSION'
  | 'OVER'

export type CheckInWindow = {
  readonly state: WindowState
  /** What a host did, else what is planned. */
  readonly opensAt: Temporal.Instant
  readonly closesAt: Temporal.Instant
}

/** `AFTER`: closed, while the evening goes on. */
export type WindowState = 'BEFORE' | 'OPEN' | 'AFTER' | 'OVER'

/** Everything that is asked of a night at an instant. */
export type NightState = {
  readonly status: NightStatus
  readonly phase: NightPhase
  readonly checkIn: CheckInWindow
  /** Closed, or past its planned end: from then on a visitor reads no names. */
  readonly hasPassed: boolean
  /** An evening that no host ended ends at this instant. */
  readonly endsItselfAt: Temporal.Instant
}

/** A night as the plan has it. */
export type NightFacts = Omit<NightRecord, 'occupancy' | keyof NightTimes> & {
  readonly id: string
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
  readonly blockedReason: string | null
}

export type GroupView = { readonly id: string; readonly name: string }

/** A closed group keeps its evenings and is given none. */
export type GroupOnPlan = GroupView & { readonly isOpen: boolean }

/** What every view of the plan stands on. */
export type PlanContext = {
  readonly communityName: string
  readonly timeZone: string
  /** Whose public holidays the plan keeps; empty for none. */
  readonly country: string
  readonly groups: readonly GroupOnPlan[]
  /** What visitors see of it. */
  readonly visitors: VisitorSight
  /** The evening that is on now. */
  readonly tonight: Temporal.PlainDate
  readonly now: Temporal.Instant
}
