import type { ReviewAnswer } from '@/lib/activity/reviews/types'
import type { Refusal } from '@/lib/shared/outcome'
import type { Effect } from './rules'
import type { Working } from '@/lib/seats/types'
import type { GroupRoom, WaitingRow } from '@/lib/seats/types-desk'

/** A member drawn and undecided. */
export type PlannedOut = {
  readonly memberId: string
  readonly displayName: string
  readonly companyName: string | null
  readonly answer: ReviewAnswer | null
  /** Why they cannot be written down as removed now; null when they can. */
  readonly hindered: Refusal | null
}

export type PlannedPair = {
  readonly out: PlannedOut
  /** Who would have the seat; null when no applicant waits any more. */
  readonly into: (WaitingRow & { readonly working: Working }) | null
}

export type PlannerView = {
  /** The open reviews with a member drawn, and the one shown. */
  readonly reviews: readonly { readonly id: string; readonly groupName: string }[]
  readonly reviewId: string | null
  readonly room: GroupRoom | null
  /** By how many the group is over what admissions may fill: so many must go before one comes. */
  readonly over: number
  readonly candidates: readonly PlannedOut[]
  readonly chosen: ReadonlySet<string>
  readonly pairs: readonly PlannedPair[]
  readonly effect: Effect | null
  /** What each folded company is called. */
  readonly companyNames: Readonly<Record<string, string>>
}
