import type { Temporal } from 'temporal-polyfill'
import type { KNOWLEDGE_KINDS } from './schema'

export type TaughtKind = (typeof KNOWLEDGE_KINDS)[number]

/** One thing that organisers taught, and how long it held. */
export type TaughtRow = {
  readonly id: string
  readonly kind: TaughtKind
  readonly text: string
  readonly addedInVersion: number
  readonly addedAt: Temporal.Instant
  /** Null for the console, and for who is not known any more. */
  readonly addedBy: string | null
  readonly goneInVersion: number | null
  readonly goneAt: Temporal.Instant | null
  readonly goneBy: string | null
}
