import type { Temporal } from 'temporal-polyfill'
import type { DayName } from '@/lib/nights/holidays/types'
import type { NightTimes } from '@/lib/nights/types'
import type { PartOnDate } from '@/lib/talks/series/types'

/** An evening as it would be planned, with whom it needs. */
export type PlannedEvening = {
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly times: NightTimes
  readonly speakerId: string | null
  readonly hostId: string | null
}

/** Another group's evening on which something is planned. */
export type OtherEvening = {
  readonly groupId: string
  readonly topic: string
  readonly startsAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly speakerId: string | null
  readonly hostId: string | null
}

/** What speaks against a plan without forbidding it: the coordinator may know better. */
export type Clash = PersonClash | DateClash

/** Of the evening itself. */
export type DateClash = { readonly date: Temporal.PlainDate } & (
  | { readonly kind: 'HOLIDAY'; readonly name: DayName | null }
  /** It begins within so many hours. */
  | { readonly kind: 'SHORT_NOTICE'; readonly hours: number }
  /** As that part of its series it would stand on the wrong side of the other one. */
  | { readonly kind: 'SERIES_ORDER'; readonly number: number; readonly other: PartOnDate }
)

/** Of a member whom it needs. */
export type PersonClash = {
  readonly memberId: string
  readonly name: string
  /** The evening that is meant, where several are looked at. */
  readonly on?: Temporal.PlainDate
} & (
  | { readonly kind: 'HOST_SPEAKS' }
  | { readonly kind: 'ON_LEAVE'; readonly until: Temporal.PlainDate | null }
  | {
      readonly kind: 'ELSEWHERE'
      readonly groupId: string
      readonly topic: string
      readonly startsAt: Temporal.Instant
    }
)
