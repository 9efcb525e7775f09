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

/** Where a browser makes and uses passkeys. */
export type PasskeyPlace = {
  /** Whether it does at the address that the reader is at. */
  readonly isHere: boolean
  /** The address of the community where it does; null for one that is no https address and not localhost. */
  readonly elsewhere: string | null
}
