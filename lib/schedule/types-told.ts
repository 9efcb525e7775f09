import type { Temporal } from 'temporal-polyfill'
import type { GroupTold, NightTimes, Setting, Stage } from './types-night'
import type { TalkMode, TalkState, Visibility } from './types'

/** A person as a viewer may know them: by name, or by role alone. */
export type PersonTold =
  | { readonly kind: 'ROLE' }
  | {
      readonly kind: 'NAMED'
      /** Null for visitors: a member's page is not theirs to open. */
      readonly memberId: string | null
      readonly name: string
      readonly company: string | null
      readonly position: string | null
      readonly city: string | null
      /** Talks a speaker has given so far; 0 for a host. */
      readonly talksGiven: number
    }

/** A talk with nothing in it that the viewer may not know. */
export type TalkTold = {
  readonly id: string
  readonly groupId: string
  readonly topic: string
  readonly summary: string
  readonly mode: TalkMode
  readonly state: TalkState
  readonly visibility: Visibility
  /** Why it was cancelled, postponed or moved. */
  readonly reason: string | null
  /** The date it stood on before; its own date when only the time changed. */
  readonly movedFrom: Temporal.PlainDate | null
  /** Null while nobody is named to speak. */
  readonly speaker: PersonTold | null
}

/** A talk that was meant for a date and is not given on it. */
export type Departure = {
  readonly talk: TalkTold
  /** The date it went to; null when it was cancelled, or postponed to no date. */
  readonly movedTo: Temporal.PlainDate | null
}

/** One evening of a group, whether or not a row stands for it. */
export type NightTold = {
  /** Null for an evening that only the template lays out. */
  readonly id: string | null
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
  readonly stage: Stage
  /** When the check-in that is open now closes, or the one to come opens. */
  readonly checkIn: { readonly opensAt: Temporal.Instant; readonly closesAt: Temporal.Instant }
  readonly blockedReason: string | null
  readonly host: PersonTold | null
  readonly talk: TalkTold | null
  readonly departures: readonly Departure[]
}

export type TonightTold = Setting & {
  readonly group: GroupTold
  /** Null on an evening that nobody laid out. */
  readonly night: NightTold | null
}

export type ComingTold = Setting & {
  readonly group: GroupTold
  readonly nights: readonly NightTold[]
}

export type WeekTold = ComingTold & { readonly weekStart: Temporal.PlainDate }

export type TalkPageTold = Setting & {
  readonly group: GroupTold
  readonly talk: TalkTold
  /** Null while the talk is postponed to no date. */
  readonly night: Pick<NightTold, 'id' | 'date' | 'times' | 'stage' | 'host'> | null
}

export type CalendarTold = Setting & {
  readonly entries: readonly {
    readonly talk: TalkTold
    readonly group: GroupTold
    readonly times: NightTimes
  }[]
}

export type DeskPlan = ComingTold & {
  readonly weekStart: Temporal.PlainDate
  readonly weeks: number
  /** Postponed talks that have no date yet. */
  readonly waiting: readonly TalkTold[]
}
