import type { Temporal } from 'temporal-polyfill'
import type { BookingState } from '@/lib/db/generated/enums'
import type { DatedVersion } from '@/lib/versioned/types'

export type { BookingState }

/** How members take open evenings themselves. */
export type BookingTerms = {
  /** Whether an evening is the member's at once; else after a coordinator's yes. */
  readonly atOnce: boolean
  /** So many weeks ahead; 0 where members take no evenings. */
  readonly weeksAhead: number
  /** At least so many days before the evening. */
  readonly daysBefore: number
  /** Given back later than so many days before the evening counts as late. */
  readonly releaseDays: number
  /** Evenings ahead that one member may have at a time. */
  readonly perMember: number
}

export type BookingPolicyView = BookingTerms &
  DatedVersion & { readonly note: string; readonly author: string | null }

/** What a member may take: the evenings, and why there are none. */
export type OpenEvenings = {
  readonly groupId: string
  readonly groupName: string
  readonly timeZone: string
  readonly terms: BookingTerms
  readonly dates: readonly Temporal.PlainDate[]
  /** Null for who may take one of them now. */
  readonly barred: 'ENOUGH' | 'CLOSED' | null
}

/** A booking as its member and coordinators see it. */
export type BookingView = {
  readonly id: string
  readonly state: BookingState
  readonly date: Temporal.PlainDate
  readonly groupId: string
  readonly groupName: string
  readonly topic: string
  readonly summary: string
  readonly background: string
  readonly memberId: string
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly bookedAt: Temporal.Instant
  readonly talkId: string | null
  readonly reason: string | null
}

/** For coordinators: what waits for their yes, and what was given back late of late. */
export type DeskBookings = {
  readonly asked: readonly BookingView[]
  readonly late: readonly BookingView[]
}
