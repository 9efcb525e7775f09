import type { Dropped, Move } from '@/lib/db/member-rows'

/** A value of one column, as JSON has it. */
export type Value = string | number | boolean | null | readonly string[]

/** One column of one row that was set. Applied in order, taken back in the opposite order. */
export type Change = {
  readonly table: string
  readonly id: string
  readonly column: string
  readonly before: Value
  readonly after: Value
}

/** Everything a merge or a split did: enough to take it back exactly. */
export type Moved = {
  readonly changes: readonly Change[]
  readonly dropped: readonly Dropped[]
  readonly moves: readonly Move[]
  /** Status events that were written; merges of before these were recorded have none. */
  readonly returns?: readonly string[]
}

/** What a merge compares. Dates are instants in ISO 8601. */
export type Mergeable = {
  readonly id: string
  readonly displayName: string
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED' | 'MERGED' | 'ERASED'
  readonly groupId: string
  readonly roles: readonly string[]
  readonly joinedAt: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly about: string | null
  readonly contact: string | null
  readonly locale: string | null
  readonly email: string | null
  readonly namePublic: boolean
  readonly showCompany: boolean
  readonly showCity: boolean
  readonly showContact: boolean
  readonly showTalks: boolean
  readonly showNights: boolean
  readonly showQuestions: boolean
  readonly showCredit: boolean
  readonly archiveAs: 'INITIALS' | 'ROLE' | 'NAMED' | 'LEFT_OUT'
}

export type MergeView = {
  readonly id: string
  readonly kind: 'MERGE' | 'SPLIT'
  readonly keptId: string
  readonly keptName: string
  readonly otherId: string
  readonly otherName: string
  readonly reason: string
  readonly at: string
  readonly undoneAt: string | null
}

/** What follows a label, and goes from its member with it. */
export type Followers = {
  readonly messages: number
  /** Talks that the member has because the label spoke. */
  readonly talks: number
  /** Check-ins that the member has because of a sign under the label, or by duty at such a talk. */
  readonly checkIns: number
  /** Published transcripts with lines that were said under the label. */
  readonly transcripts: number
}

/** A label or a mentioned nickname that is linked to a member, or was parted from them. */
export type PartedAlias = {
  readonly kind: 'label' | 'mention'
  readonly id: string
  readonly text: string
}

/** Of a label: what goes from the member with it. */
export type MemberAlias = PartedAlias & { readonly followers: Followers | null }
