import type { AuditAction } from '@/lib/audit/types'
import type { Temporal } from 'temporal-polyfill'
import type { BasedOn } from '@/lib/shared/based-on'
import type { Tx } from '@/lib/db/transaction'
import type { Facts } from '@/lib/shared/outcome'

/** An instant, or milliseconds since 1970. */
export type Moment = number | Temporal.Instant

export type Version = { readonly version: number; readonly effectiveFrom: Moment }

/** A version whose first moment is an instant. */
export type DatedVersion = { readonly version: number; readonly effectiveFrom: Temporal.Instant }

/** From its first instant until the first one after it; null for no end. */
export type Interval = { readonly from: Temporal.Instant; readonly until: Temporal.Instant | null }

/** What this floor decides of a new version; the room writes it with its own columns. */
export type Publication = {
  readonly version: number
  readonly effectiveFrom: Temporal.Instant
  readonly publishedAt: Temporal.Instant
  readonly authorId: string | null
}

/** How a room keeps its versions and speaks of them. */
export type Versioned<V extends Version> = {
  /** Lets one publisher at a time in, until the transaction ends. */
  readonly lock: (tx: Tx) => Promise<void>
  /** Every published version, in any order. */
  readonly list: (tx: Tx) => Promise<readonly V[]>
  /** Refuses a publisher who looked at an older version than the latest, which is passed in. */
  readonly refuseStale: (latest: number) => never
  /** For the audit record: `quota-policy.published` of a `quotaPolicy`. */
  readonly action: AuditAction
  readonly subjectType: string
}

/** A room whose versions are plain terms with a note, published in one step. */
export type VersionedTerms<T extends object, V extends Version & T> = Versioned<V> & {
  readonly insert: (tx: Tx, row: T & Publication & { readonly note: string }) => Promise<string>
  /** The terms of version 1, which is written down on first use. */
  readonly first: T
  /** Refuses a first day that is over. */
  readonly refusePast: () => never
  /** The terms as the fields of their form hold them, by name. */
  readonly form: (terms: T) => BasedOn
  /** The terms as the audit record keeps them: no words that a person typed. */
  readonly facts: (terms: T) => Facts
}
