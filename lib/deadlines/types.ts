import type { Temporal } from 'temporal-polyfill'
import type { DeadlineKind } from '@/lib/db/generated/enums'
import type { DutyKind } from '@/lib/duties/types'

export type { DeadlineKind }

/** What a person says is done, for nothing else in the app shows it. */
export const MARKED = ['ANNOUNCED', 'CONFIRMED'] as const satisfies readonly DeadlineKind[]
export type MarkedKind = (typeof MARKED)[number]

/** What is known of a talk that has an evening. */
export type DeadlineFacts = {
  readonly talkId: string
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly isLive: boolean
  readonly hasSpeaker: boolean
  readonly checkInOpensAt: Temporal.Instant
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly checkInOpenedAt: Temporal.Instant | null
  readonly announcedAt: Temporal.Instant | null
  /** When the speaker took the evening, said yes to an ask, or a coordinator wrote down that they come. */
  readonly confirmedAt: Temporal.Instant | null
  readonly publishedAt: Temporal.Instant | null
  /** Whether these were said by a person here, and can be taken back. */
  readonly marks: readonly MarkedKind[]
}

export type DeadlineState = 'DUE' | 'LATE' | 'DONE'

export type Deadline = {
  readonly talkId: string
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly kind: DeadlineKind
  /** Whose it is. */
  readonly duty: DutyKind
  readonly dueAt: Temporal.Instant
  readonly state: DeadlineState
}

/** The same with who has the duty then, for the desk. */
export type DeadlineView = Deadline & {
  readonly groupName: string
  readonly memberId: string | null
  readonly name: string | null
  /** Where the next step is made. */
  readonly step: string
  /** Whether the viewer can say that it is done, or take that back. */
  readonly canMark: boolean
  readonly canUnmark: boolean
}
