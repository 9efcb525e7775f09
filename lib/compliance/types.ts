import type { Temporal } from 'temporal-polyfill'
import type { Guess, PartName, Taught } from '@/lib/naming/types'

/** Findings outside the rule. `UNKNOWN`: the member's group nickname is not known. */
export const BREACHES = ['FIXABLE', 'INCOMPLETE', 'UNREADABLE', 'UNKNOWN'] as const
export type Breach = (typeof BREACHES)[number]

/**
 * The state of the work on one name, the first that applies:
 * - `EXEMPT`, `LEAVE`: left alone until it ends
 * - `WAITING`: for the nickname to become known, by a roster or by the member
 * - `DECIDE`: reminded as often as the rule in force says
 * - `COOLING`: reminded today or within a day
 * - `COMPOSED`: is in a text that is not marked as sent
 * - `REMIND`: may be reminded
 */
export const CASE_STATES = [
  'REMIND',
  'COOLING',
  'COMPOSED',
  'DECIDE',
  'EXEMPT',
  'LEAVE',
  'WAITING',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** One member outside the rule in force, and what was done about it. */
export type NameCase = {
  readonly memberId: string
  readonly displayName: string
  readonly groupId: string
  readonly nickname: string | null
  readonly breach: Breach
  readonly missing: readonly PartName[]
  readonly suggestion: string | null
  /** A correction that is not sure: for organisers, in no text. */
  readonly guess: Guess | null
  /** Since when without a break. */
  readonly since: Temporal.Instant
  /** Days on which the member was reminded of the rule in force, within the present case. */
  readonly reminders: number
  readonly lastRemindedAt: Temporal.Instant | null
  /** Community day of the last reminder. */
  readonly lastRemindedOn: Temporal.PlainDate | null
  /** An exemption that holds today. */
  readonly exempt: boolean
  /** Its last day; null when there is none, or no end. */
  readonly exemptUntil: Temporal.PlainDate | null
  readonly onLeave: boolean
  readonly composed: boolean
  /** Computed by the database; `stateOf` computes the same. */
  readonly state: CaseState
  readonly hasMail: boolean
}

/** The rule in force, as far as this room needs it. */
export type RuleFacts = {
  readonly id: string
  readonly version: number
  readonly reminderLimit: number
  readonly effectiveFrom: Temporal.Instant
}

/** Why a chosen member is not reminded. */
export type Spared = 'COMPLIANT' | 'GONE' | 'EXEMPT' | 'LEAVE' | 'WAITING' | 'COOLING' | 'COMPOSED'

export type Choice = 'KEEP' | 'EXEMPT' | 'REMOVED'

export type SparedMember = {
  readonly memberId: string
  readonly displayName: string
  readonly why: Spared
}

/** One message to paste, as it is kept. */
export type KeptMessage = {
  readonly text: string
  readonly memberIds: readonly string[]
  /** Chosen and composed for, but not reminded when the text was marked as sent. */
  readonly spared?: readonly { readonly memberId: string; readonly why: Spared }[]
}

export type QueueCounts = {
  /** Of all members that the other filters leave. */
  readonly states: Partial<Readonly<Record<CaseState, number>>>
  readonly breaches: Partial<Readonly<Record<Breach, number>>>
}

export type QueuePage = QueueCounts & {
  readonly rule: RuleFacts | null
  readonly cases: readonly NameCase[]
  readonly total: number
  /** Active members whose nickname has no verdict of the rule in force yet. */
  readonly unjudged: number
}

export type Queue = QueuePage & {
  readonly page: number
  readonly pages: number
  /** What "read wrongly" teaches about a member's nickname, where one word does; by member. */
  readonly misreads: ReadonlyMap<string, Taught[number]>
}
