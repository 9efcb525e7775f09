import type { Temporal } from 'temporal-polyfill'

/** A rule was published, the knowledge changed, or something was left to judge. */
export type JudgingCause = 'RULE' | 'KNOWLEDGE' | 'BEHIND'

/** Nicknames judged afresh: how far it is, and what came of it. */
export type JudgingView = {
  readonly id: string
  readonly cause: JudgingCause
  /** Of the rule or of the knowledge. */
  readonly version: number | null
  /** What was taught or taken back. */
  readonly text: string
  /** Verdicts to give, those given, and those that came out otherwise than before. */
  readonly total: number
  readonly done: number
  readonly changed: number
  readonly state: 'AT_WORK' | 'DONE' | 'CANCELLED'
  /** False while it waits for a worker. */
  readonly begun: boolean
  /** When it ended, or was queued while it has not. */
  readonly at: Temporal.Instant
}
