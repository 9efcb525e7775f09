import type { Temporal } from 'temporal-polyfill'

/** What a member is to do on a planned evening, or for a talk that waits for its date. */
export type PlannedDuty = {
  readonly duty: 'SPEAKER' | 'HOST'
  readonly talkId: string
  readonly topic: string
  readonly hasSummary: boolean
  readonly groupId: string
  readonly groupName: string
  /** Null for a talk that waits for its date. */
  readonly date: Temporal.PlainDate | null
  readonly startsAt: Temporal.Instant | null
}

/** The duty of a member who is no longer here. */
export type GoneDuty = PlannedDuty & {
  readonly nightId: string | null
  readonly memberId: string
  /** Null for a member who was erased. */
  readonly name: string | null
}
