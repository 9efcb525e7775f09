import type { Temporal } from 'temporal-polyfill'
import type { Searched } from '@/lib/members/directory/rules-search'
import type { KnownName } from '@/lib/members/names/types'

/** A member whose names hold the one who is sought, with what decides who may know of it. */
export type KnownMember = Searched & {
  readonly id: string
  readonly email: string | null
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED'
  /** Since when they are gone; null for members, and where it is unknown. */
  readonly since: Temporal.Instant | null
  readonly names: readonly KnownName[]
}

export type KnownApplication = {
  readonly id: string
  readonly name: string
  readonly company: string | null
  readonly email: string
  readonly submittedAt: Temporal.Instant
  readonly declinedAt: Temporal.Instant | null
  /** Whether the applicant has heard of the last decision. */
  readonly notified: boolean
  /** Whether it is taken for spam until an organiser lets it through. */
  readonly quarantined: boolean
}

export type KnownReferral = {
  readonly name: string
  readonly company: string | null
  readonly createdAt: Temporal.Instant
}
