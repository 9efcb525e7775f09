import type { Temporal } from 'temporal-polyfill'

/** A rule was published, the knowledge changed, or verdicts were missing. */
export type JudgingCause = 'RULE' | 'KNOWLEDGE' | 'BEHIND'

/** A run that judges nicknames again: its progress and its result. */
export type JudgingView = {
  readonly id: string
  readonly cause: JudgingCause
  /** Of the rule or of the knowledge. */
  readonly version: number | null
  /** What was taught or taken back. */
  readonly text: string
  /** Verdicts to give, verdicts given, and verdicts that differ from before. */
  readonly total: number
  readonly done: number
  readonly changed: number
  readonly state: 'AT_WORK' | 'DONE' | 'CANCELLED'
  /** False while it waits for a worker. */
  readonly begun: boolean
  /** When it ended, or was queued while it has not. */
  readonly at: Temporal.Instant
}
