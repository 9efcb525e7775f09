/** What every bench is given. */
export type Input = {
  /** A log to measure with, and the truth about its nights where it was written down. */
  readonly log: string
  readonly nights: string | null
  /** Nicknames with a careful organiser's verdicts; null for invented ones. */
  readonly names: string | null
  /** What the generator of the log knows, when it was generated: on which dates an evening was. */
  readonly eveningDates: readonly string[] | null
  /** How often each process is killed in each step. */
  readonly kills: number
}
