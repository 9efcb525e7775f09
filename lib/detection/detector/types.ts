import type { ParsedMessage } from '@/lib/logs/types'

/** The part of a message that detection reads, so that rows of the database fit as well. */
export type LogMessage = Pick<ParsedMessage, 'at' | 'label' | 'kind' | 'text'>

export type FindOptions = {
  /** Only nights from this date on, `YYYY-MM-DD`. */
  readonly from?: string
  /** Only nights up to and with this date, `YYYY-MM-DD`. */
  readonly to?: string
}

export type FoundNightStatus = 'held' | 'cancelled' | 'postponed'
/** `document`: the talk was a file, a link or pictures shared to be read. */
export type TalkMode = 'live' | 'document'
export type CheckInMethod = 'gesture' | 'red-packet' | 'both' | 'none'

export const REASON_CODES = [
  'SPEAKER_BURST',
  'DOCUMENT_SHARED',
  'ANNOUNCED',
  'ANNOUNCED_OTHER',
  'CHECK_IN_GESTURES',
  'CHECK_IN_RED_PACKET',
  'CHECK_IN_CALLED',
  'CHECK_IN_STOPPED',
  'GO_AHEAD',
  'OPENING_WORDS',
  'CLOSING_WORDS',
  'THANKED',
  'APPLAUDED',
  'QUESTIONS_CALLED',
  'QUESTIONS_ASKED',
  'CANCELLED_WORDS',
  'POSTPONED_WORDS',
  'REPLACED_CANCELLED',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** Why a night is believed. i18n words it: `detection.reasons.<code>` with the facts. */
export type Reason = {
  readonly code: ReasonCode
  readonly facts: Readonly<Record<string, string | number>>
}

export const REMARK_CODES = ['SECOND_TALK', 'CONTINUES', 'SAID_TO_CONTINUE', 'WRONG_GROUP'] as const
export type RemarkCode = (typeof REMARK_CODES)[number]

/**
 * What is unusual about a night, for an editor to look at. i18n words it: `detection.remarks.<code>`.
 * SECOND_TALK {label, from, to}; CONTINUES {date, label}; SAID_TO_CONTINUE and WRONG_GROUP {by, at}.
 */
export type Remark = {
  readonly code: RemarkCode
  readonly facts: Readonly<Record<string, string>>
}

/** Positions in the given array of messages, so that a transcript can be cut. */
type NightPositions = {
  readonly talkStart: number | null
  readonly talkEnd: number | null
  readonly questionsStart: number | null
  readonly questionsEnd: number | null
  /** Everything that made the check-in: calls, red packets, gestures, in order. */
  readonly checkIn: readonly number[]
  /** The message that announced, cancelled or postponed the talk. */
  readonly notice: number | null
}

/** Times are the community's wall clock, `HH:MM`; what is not known is null. */
export type FoundNight = {
  /** The evening's date, `YYYY-MM-DD`; what is said until 05:00 still belongs to it. */
  readonly date: string
  readonly status: FoundNightStatus
  readonly mode: TalkMode | null
  /** `label` is the export label; `name` is how the announcement called the speaker. */
  readonly speaker: { readonly label: string; readonly name: string | null } | null
  readonly topic: string | null
  /** Export label of the person who announced the talk or led the check-in. */
  readonly host: string | null
  readonly checkIn: {
    readonly openedAt: string | null
    readonly closedAt: string | null
    readonly method: CheckInMethod
    /** People who made the gesture in the window; null when no gesture was asked for. */
    readonly onTime: number | null
    /** People who made it later, until the talk's end. */
    readonly late: number | null
  }
  readonly talk: { readonly startedAt: string | null; readonly endedAt: string | null }
  readonly questions: { readonly startedAt: string | null; readonly endedAt: string | null }
  /** 0 to 1. */
  readonly confidence: number
  readonly reasons: readonly Reason[]
  readonly remarks: readonly Remark[]
  readonly positions: NightPositions
}

/** A person who may have given the evening's talk, and where. Indexes are of the evening's lines. */
export type Candidate = {
  readonly label: string
  readonly mode: TalkMode
  readonly start: number
  readonly end: number
  /** Messages, weight and share of the floor of the speaker between start and end. */
  readonly messages: number
  readonly weight: number
  readonly share: number
  readonly minutes: number
  /** A document that its sender introduced as one. */
  readonly offered: boolean
}
