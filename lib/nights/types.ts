import type { Temporal } from 'temporal-polyfill'

export const NIGHT_PHASES = [
  'ANNOUNCED',
  'CHECK_IN',
  'TALK',
  'SUPPLEMENT',
  'QUESTIONS',
  'OPEN_DISCUSSION',
  'CLOSED',
] as const
export type NightPhase = (typeof NIGHT_PHASES)[number]

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

export type NightFacts = {
  readonly id: string
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
  readonly phase: NightPhase
  /** When a host opened or closed the check-in by hand, or how it went once the night is over. */
  readonly checkInOpenedAt: Temporal.Instant | null
  readonly checkInClosedAt: Temporal.Instant | null
  readonly blockedReason: string | null
}

/** Where an evening stands at the moment of reading. */
export type NightStatus =
  'AHEAD' | 'CHECK_IN' | 'SOON' | 'TALK' | 'SUPPLEMENT' | 'QUESTIONS' | 'OPEN_DISCUSSION' | 'OVER'

export type GroupView = { readonly id: string; readonly name: string }

/** What every view of the plan stands on. */
export type Setting = {
  readonly communityName: string
  readonly timeZone: string
  readonly groups: readonly GroupView[]
  /** The evening that is on now. */
  readonly tonight: Temporal.PlainDate
  readonly now: Temporal.Instant
}
