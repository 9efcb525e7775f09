import type { Temporal } from 'temporal-polyfill'
import type { NightTimes } from '@/lib/nights/types'

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
export type Clash = { readonly memberId: string; readonly name: string } & (
  | { readonly kind: 'HOST_SPEAKS' }
  | { readonly kind: 'ON_LEAVE'; readonly until: Temporal.PlainDate | null }
  | {
      readonly kind: 'ELSEWHERE'
      readonly groupId: string
      readonly topic: string
      readonly startsAt: Temporal.Instant
    }
)
