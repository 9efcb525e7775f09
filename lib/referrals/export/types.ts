import type { Temporal } from 'temporal-polyfill'
import type { ReferralState, ReferralVia } from '@/lib/referrals/types'

/** A referral as organisers take it along. */
export type ExportedReferral = {
  readonly id: string
  readonly referrer: string
  readonly group: string
  readonly via: ReferralVia
  readonly state: ReferralState
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
  readonly howKnown: string
  /** Who came of it. */
  readonly admitted: string | null
  readonly createdAt: Temporal.Instant
  readonly usedAt: Temporal.Instant | null
  readonly endedAt: Temporal.Instant | null
}
