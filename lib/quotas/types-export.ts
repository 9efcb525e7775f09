import type { Temporal } from 'temporal-polyfill'
import type { QuotaKind } from './types'

/** A line of everybody's ledger. */
export type ExportedEntry = {
  readonly memberId: string
  readonly member: string
  readonly group: string
  readonly kind: QuotaKind
  readonly amount: number
  readonly balance: number
  readonly reason: string
  /** Who is vouched for, where it is about a referral. */
  readonly about: string | null
  readonly by: string | null
  readonly policyVersion: number | null
  readonly at: Temporal.Instant
}
