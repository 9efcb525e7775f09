import type { Temporal } from 'temporal-polyfill'

/** When a subject was changed last, and by whom. */
export type LastChange = {
  readonly at: Temporal.Instant
  /** The member's name; null when the terminal or the app itself did it, or the person was erased. */
  readonly by: string | null
}
