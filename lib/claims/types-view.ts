import type { Temporal } from 'temporal-polyfill'
import type { ClaimView } from './desk/schema'
import type { ClaimState, Doubt } from './types'

/** What the browser that claimed sees. Organisers’ doubts are not among it: they would teach who tries. */
export type OwnClaim = {
  readonly id: string
  readonly nickname: string | null
  readonly group: string
  readonly code: string
  readonly state: ClaimState
  readonly expiresAt: Temporal.Instant
}

export type FoundNicknames = {
  readonly found: readonly { readonly memberId: string; readonly nickname: string }[]
  /** Whether there are more than are shown. */
  readonly more: boolean
  /** Where this group has none: the ids of other open groups that have some. */
  readonly elsewhere: readonly string[]
}

/** A claim as organisers see it. */
export type ClaimRow = {
  readonly id: string
  readonly memberId: string
  readonly nickname: string
  readonly group: string
  readonly code: string
  readonly state: ClaimState
  readonly isExpired: boolean
  readonly createdAt: Temporal.Instant
  readonly saidAt: Temporal.Instant | null
  readonly seenIn: 'LOG' | 'PASTE' | null
  readonly doubts: readonly Doubt[]
  /** Whether the viewer may let this member in. */
  readonly mayAllow: boolean
}

/** What the viewer decided last, as far as it stands. */
export type LastDecision = {
  /** When, in ISO 8601: by it the decision is named. */
  readonly at: string
  readonly approved: number
  readonly refused: number
  /** Of those approved, how many signed a browser in already. */
  readonly used: number
  /** One of the nicknames. */
  readonly first: string
}

export type ClaimsDesk = {
  readonly last: LastDecision | null
  readonly opening: { readonly address: string; readonly endsAt: Temporal.Instant } | null
  readonly rows: readonly ClaimRow[]
  readonly page: number
  readonly pages: number
  readonly counts: Readonly<Record<ClaimView, number>>
  readonly members: number
  readonly inside: number
}
