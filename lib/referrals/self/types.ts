import type { Temporal } from 'temporal-polyfill'
import type { WaitsFor } from '@/lib/referrals/rules'
import type { ReferralState, ReferralVia } from '@/lib/referrals/types'

/** A referral as its referrer sees it. */
export type OwnReferral = {
  readonly id: string
  readonly via: ReferralVia
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
  readonly howKnown: string
  readonly showAs: string
  readonly groupName: string
  /** A link whose time is over counts for expired. */
  readonly state: ReferralState
  readonly waitsFor: WaitsFor
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant | null
  readonly usedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
  readonly sent: number
  /** Who came of it, while they are here. */
  readonly admittedId: string | null
}

export type OwnReferrals = {
  readonly referrals: readonly OwnReferral[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** How many there are in all, no matter what the list is narrowed to. */
  readonly all: number
}
