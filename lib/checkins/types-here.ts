import type { Temporal } from 'temporal-polyfill'
import type { CheckInStatus, CheckInVia } from './types'

/** One of those at the night, as its hosts see them. */
export type PersonHere = {
  readonly checkInId: string
  readonly memberId: string
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly status: CheckInStatus
  readonly via: CheckInVia
  readonly at: Temporal.Instant
  /** Who checked them in, when the desk did. */
  readonly byName: string | null
}

export type WhoIsHere = {
  readonly people: readonly PersonHere[]
  /** Of those that match; the list is cut. */
  readonly total: number
  /** Of all who came. */
  readonly counts: Readonly<Record<CheckInStatus, number>>
}

/** A check-in that a host took back, of a member who has none now. */
export type UndoneCheckIn = {
  readonly undoneId: string
  readonly memberId: string
  readonly name: string
  readonly status: CheckInStatus
  readonly at: Temporal.Instant
}
