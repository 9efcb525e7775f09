import type { Temporal } from 'temporal-polyfill'

/** A planned talk as its speaker may change it. */
export type OwnTalk = {
  readonly id: string
  readonly topic: string
  readonly summary: string
  /** What listeners should know before. */
  readonly background: string
  readonly groupName: string
  /** Null while it is postponed to no date. */
  readonly date: Temporal.PlainDate | null
  readonly startsAt: Temporal.Instant | null
}
