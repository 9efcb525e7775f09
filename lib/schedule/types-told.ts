import type { Temporal } from 'temporal-polyfill'
import type { NightPhase, NightTimes, TalkMode, TalkState, Visibility } from './types'

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
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
  readonly phase: NightPhase
  readonly over: boolean
  readonly blockedReason: string | null
  readonly host: PersonTold | null
  readonly talk: TalkTold | null
  readonly departures: readonly Departure[]
}

export type GroupTold = { readonly id: string; readonly name: string }

/** What every view of the plan stands on. */
export type Setting = {
  readonly community: { readonly name: string; readonly timeZone: string }
  readonly groups: readonly GroupTold[]
  readonly tonight: Temporal.PlainDate
}
