import type { ActivityStatus } from '@/lib/activity/types'

export type ReviewState = 'COMMITTED' | 'REVEALED' | 'CLOSED' | 'CANCELLED'
export type ReviewAnswer = 'STAYING' | 'LEAVING'
export type ReviewChoice = 'KEEP' | 'REMOVED' | 'LEFT'

/** What organisers do next about an open review. */
export type ReviewStep = 'REVEAL' | 'ASK' | 'DECIDE' | 'CLOSE'

/** Instants in milliseconds, days `YYYY-MM-DD`. */
export type Candidate = {
  readonly memberId: string
  readonly ticket: string
  /** From 1 among the seats; null when not drawn. */
  readonly place: number | null
  readonly askedAt: number | null
  readonly answerBy: string | null
  readonly answer: ReviewAnswer | null
  readonly answerNote: string | null
  readonly answeredAt: number | null
  readonly choice: ReviewChoice | null
  readonly reason: string | null
  readonly decidedAt: number | null
}

export type CandidateView = Candidate & {
  readonly displayName: string
  /** The group nickname, for a mention. */
  readonly nickname: string | null
  readonly hasMail: boolean
  readonly decidedBy: string | null
  /** The member's status now; null when they are no longer active. */
  readonly status: ActivityStatus | null
  /** Whether the viewer may decide on this member. */
  readonly mayDecide: boolean
}

export type ReviewRow = {
  readonly id: string
  readonly groupId: string
  readonly groupName: string
  readonly drawId: string
  readonly commitment: string
  readonly state: ReviewState
  readonly windowFrom: number
  readonly windowUntil: number
  readonly seats: number
  readonly answerDays: number
  readonly policyVersion: number
  readonly by: string | null
  readonly createdAt: number
  readonly closedAt: number | null
  /** Why it was called off; null for one that was not. */
  readonly calledOff: string | null
  readonly candidates: number
}

/** A review in the list, with what organisers do next; null where nothing. */
export type ListedReview = ReviewRow & { readonly step: ReviewStep | null }

export type ReviewView = ReviewRow & {
  readonly words: number
  /** The drawn candidates, by place. */
  readonly drawn: readonly CandidateView[]
  readonly today: string
}

/** A review in which the viewer was asked whether they are still active. */
export type OwnReview = {
  readonly reviewId: string
  readonly groupName: string
  readonly drawId: string
  readonly ticket: string
  readonly windowFrom: number
  readonly windowUntil: number
  readonly answerBy: string | null
  readonly answer: ReviewAnswer | null
  readonly answerNote: string | null
  readonly decided: boolean
}
