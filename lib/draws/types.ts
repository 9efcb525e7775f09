import type { Temporal } from 'temporal-polyfill'

export type DrawState = 'COMMITTED' | 'REVEALED' | 'CANCELLED'

/** The purpose of a draw. Part of the commitment, so that a draw cannot be used for another purpose. */
export type DrawPurpose = 'activity-review' | `speaker ${string}`

/** Everything that is needed to recompute a draw. `seed` and tickets as the page shows them. */
export type DrawFacts = {
  /** 32 bytes in lower-case hex. */
  readonly seed: string
  readonly purpose: string
  /** Opaque, distinct, in the order of the commitment. */
  readonly tickets: readonly string[]
  /** In the order in which they were thrown in. */
  readonly words: readonly string[]
  /** Whether the tickets were listed after the commitment, which does not cover them then. */
  readonly ticketsLater?: boolean
}

export type WordView = {
  readonly word: string
  readonly by: string
  readonly at: Temporal.Instant
}

/** A draw as members see it. Seed and order are null until it is revealed. */
export type DrawView = {
  readonly id: string
  readonly purpose: string
  readonly state: DrawState
  readonly commitment: string
  readonly tickets: readonly string[]
  readonly ticketsLater: boolean
  /** Where the tickets come later: when they were listed, and the digest of their list. Null until then. */
  readonly list: { readonly at: Temporal.Instant; readonly digest: string } | null
  readonly words: readonly WordView[]
  readonly committedAt: Temporal.Instant
  readonly revealedAt: Temporal.Instant | null
  readonly seed: string | null
  readonly order: readonly string[] | null
  /** Whether the viewer has thrown in a word. */
  readonly threwWord: boolean
}
