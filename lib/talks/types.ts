import type { Temporal } from 'temporal-polyfill'
import {
  TalkMode,
  TalkOrigin,
  TalkState,
  Visibility,
  type DepartureKind,
} from '@/lib/db/generated/enums'
import type { NightFacts } from '@/lib/nights/types'

/** The database names the states, modes and visibilities of a talk. */
export const TALK_STATES = Object.values(TalkState)
export const TALK_MODES = Object.values(TalkMode)
/** How a talk came to the plan. */
export const TALK_ORIGINS = Object.values(TalkOrigin)
export const VISIBILITIES = Object.values(Visibility)
export type { DepartureKind, TalkMode, TalkOrigin, TalkState, Visibility }

/** A person as the plan knows them, before it is decided what a viewer may read. */
export type PersonFacts = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly namePublic: boolean
  /** Talks held and not kept, for a speaker; 0 for a host, where no view shows it. */
  readonly talksGiven: number
  /** Every other string the person has been called, labels in the log included. */
  readonly otherNames: readonly string[]
}

/** What a host brought the evening to, and when; null for what did not happen, or was taken back. */
export type Happened = {
  readonly started: Temporal.Instant | null
  readonly questions: Temporal.Instant | null
  readonly ended: Temporal.Instant | null
}

export type HostedNight = NightFacts & {
  readonly host: PersonFacts | null
  readonly happened: Happened
}

/** A night with every talk that stands or stood on it. */
export type EveningFacts = { readonly night: HostedNight; readonly talks: readonly TalkFacts[] }

export type TalkFacts = {
  readonly id: string
  readonly groupId: string
  readonly topic: string
  readonly summary: string
  /** What listeners should know before. */
  readonly background: string
  /** Whether the speaker typed any of these words themselves. */
  readonly speakerWords: boolean
  readonly mode: TalkMode
  readonly state: TalkState
  readonly visibility: Visibility
  readonly reason: string | null
  readonly movedFrom: Temporal.PlainDate | null
  readonly speaker: PersonFacts | null
  /**
   * What the log calls who spoke and who hosted, whether or not the members are known.
   * None once a transcript is published: its words were looked at with the names of all members.
   */
  readonly labels: readonly string[]
  /** Whether its transcript is published. */
  readonly published: boolean
  /** Null while it is postponed to no date. */
  readonly night: HostedNight | null
}

/** A talk on a date that it left, or on which it was called off. */
export type DepartedTalk = TalkFacts & {
  readonly departure: DepartureKind
  readonly departedOn: Temporal.PlainDate
}

/** Who reads: a visitor, a member, or a member with a duty at the desk. */
export type Audience = 'VISITOR' | 'MEMBER' | 'DESK'

export type TalkWords = {
  readonly topic: string
  readonly summary: string
  readonly speakerId: string | null
  readonly mode: TalkMode
  readonly visibility: Visibility
}

/** With what listeners should know before, and the host of its night. */
export type PlannedWords = TalkWords & {
  readonly background: string
  readonly hostId: string | null
}

/** A member whom a form of the desk begins with. */
export type PickedPerson = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly groupId: string
}
