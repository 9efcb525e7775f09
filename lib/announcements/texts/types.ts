import type { Temporal } from 'temporal-polyfill'

/** A version of a text; `body` is null where the app's own was taken up again. */
export type TextVersion = {
  readonly version: number
  readonly body: string | null
  readonly at: Temporal.Instant
  /** Null for a member who was erased, and for the console. */
  readonly by: string | null
}
