import type { Temporal } from 'temporal-polyfill'

export const TALK_STATES = ['PLANNED', 'HELD', 'CANCELLED', 'POSTPONED'] as const
export type TalkState = (typeof TALK_STATES)[number]

export const TALK_MODES = ['LIVE', 'DOCUMENT'] as const
export type TalkMode = (typeof TALK_MODES)[number]

export const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'KEPT'] as const
export type Visibility = (typeof VISIBILITIES)[number]

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

/** What an evening looks like when nobody says otherwise. */
export type NightTemplate = {
  /** ISO weekdays on which nights are laid out: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  readonly clocks: NightClocks
}

/** A person as the plan knows them, before it is decided what may be told. */
export type PersonFacts = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly namePublic: boolean
  /** Talks held and not kept, for a speaker; 0 for a host, of whom nobody asks. */
  readonly talksGiven: number
  /** Every other string the person has been called, labels in the log included. */
  readonly otherNames: readonly string[]
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
  readonly host: PersonFacts | null
}

/** A night with every talk that stands or stood on it. */
export type EveningFacts = { readonly night: NightFacts; readonly talks: readonly TalkFacts[] }

export type TalkFacts = {
  readonly id: string
  readonly groupId: string
  readonly topic: string
  readonly summary: string
  readonly mode: TalkMode
  readonly state: TalkState
  readonly visibility: Visibility
  readonly reason: string | null
  readonly movedFrom: Temporal.PlainDate | null
  readonly speaker: PersonFacts | null
  /**
   * What the log calls who spoke and who hosted, whether or not anybody knows which members they are.
   * None once a transcript is published: its words were looked at with everybody's names.
   */
  readonly labels: readonly string[]
  /** Null while it is postponed to no date. */
  readonly night: NightFacts | null
}
