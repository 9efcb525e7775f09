import type { Temporal } from 'temporal-polyfill'

export type StatusKind =
  | 'APPLIED'
  | 'ADMITTED'
  | 'ON_LEAVE'
  | 'LEAVE_ENDED'
  | 'FLAGGED'
  | 'UNFLAGGED'
  | 'LEFT'
  | 'REMOVED'
  | 'RETURNED'

/** What happened to a member's status. */
export type StatusEvent = {
  readonly kind: StatusKind
  readonly reason: string
  /** When it took effect. */
  readonly at: Temporal.Instant
  /**
   * Days of a leave, both included; `untilDay` null for an open end. Of LEAVE_ENDED: the first day of
   * the leave that ended, and the last day it lasted, null when it never began.
   */
  readonly fromDay: Temporal.PlainDate | null
  readonly untilDay: Temporal.PlainDate | null
}

export type Leave = {
  readonly from: Temporal.PlainDate
  /** The last day, included; null for an open end. */
  readonly until: Temporal.PlainDate | null
  readonly reason: string
}

export type StatusName = 'ACTIVE' | 'LEFT' | 'REMOVED' | 'NOT_YET'

/** A member's status at an instant. */
export type StatusAt = {
  readonly name: StatusName
  readonly since: Temporal.Instant | null
  /** Why an organiser marked this person; null when none did. */
  readonly flagged: string | null
  readonly leave: Leave | null
}

/** An exception by which a member sat in a second group; whose and why, of the group that is known. */
export type EndedException = {
  readonly memberId: string
  readonly reason: string
  readonly grantedById: string | null
  /** ISO 8601. */
  readonly grantedAt: string
}

/** What ended with a change of many members. */
export type Ended = {
  /** Ids of requests to move to another group. */
  readonly transfers: readonly string[]
  readonly exceptions: readonly EndedException[]
  /** How many members were signed in somewhere. */
  readonly signedOut: number
}
