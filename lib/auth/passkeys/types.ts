import type { Temporal } from 'temporal-polyfill'

/** A passkey as its member sees it. */
export type OwnPasskey = {
  readonly id: string
  /** Browser and system in which it was made; null when the browser said neither. */
  readonly device: string | null
  readonly createdAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | null
  /** Whether the session in use was opened by it. */
  readonly isThisOne: boolean
}
