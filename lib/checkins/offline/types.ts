import type { Temporal } from 'temporal-polyfill'
import type { OfflineTapResult } from '@/lib/db/generated/enums'
import type { CheckInFact, CheckInStatus } from '@/lib/checkins/types'

export type { OfflineTapResult }

/** How the phone knew by how much its clock was wrong, before the tap. */
export type ClockMeasure = 'LIVE' | 'LOAD' | 'EARLIER'

/** What a phone says of a tap that it kept, in epoch milliseconds by its own clock. */
export type KeptTap = {
  readonly tappedAt: number
  readonly sentAt: number
  /** The server's clock less the phone's, measured before the tap; null when it never was. */
  readonly clockError: number | null
}

export type KeptTapDecision =
  | { readonly kind: 'ALREADY'; readonly checkIn: CheckInFact; readonly claimed: Temporal.Instant }
  | {
      readonly kind: 'COUNT'
      readonly status: Extract<CheckInStatus, 'ON_TIME' | 'LATE'>
      readonly at: Temporal.Instant
      readonly claimed: Temporal.Instant
      /** What the member had until now and is less than this. */
      readonly instead: CheckInFact | null
    }
  /** The host knows whether the member was there. */
  | { readonly kind: 'ASK'; readonly claimed: Temporal.Instant }

/** A tap of which the host is asked whether it counts. */
export type TapToDecide = {
  readonly tapId: string
  readonly memberId: string
  readonly name: string
  /** When it was, as far as can be said. */
  readonly claimed: Temporal.Instant
  readonly received: Temporal.Instant
  /** By how many minutes the phone's clock may have been off; null when it was never measured. */
  readonly clockOff: number | null
  /** A host said no before. */
  readonly refused: boolean
}
