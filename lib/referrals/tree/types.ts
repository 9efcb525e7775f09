import type { MemberStatus } from '@/lib/members/types'

/** A row of people as it is stored. */
export type TreeMember = {
  readonly id: string
  /** Null for a person who was erased. */
  readonly name: string | null
  readonly company: string | null
  readonly status: MemberStatus
  /** Who stands for this row since a merge. */
  readonly mergedInto: string | null
  /** `YYYY-MM-DD` in the community's zone. */
  readonly joined: string
  /** Was at an evening, on time or late, within the window of the activity policy. */
  readonly present: boolean
  /** Gave a talk, whenever. */
  readonly spoke: boolean
}

/** A referral that a member came of. */
export type TreeReferral = {
  readonly id: string
  readonly referrerId: string
  readonly admittedId: string
  /** When the person came, in milliseconds since 1970: of several, the earliest counts. */
  readonly at: number
}

export const TREE_STATUSES = ['HERE', 'LEFT', 'REMOVED', 'ERASED'] as const
export type TreeStatus = (typeof TREE_STATUSES)[number]

/** A person of the family tree. `parent` is the place of who brought them in the same list; -1 for a root. */
export type TreePerson = {
  readonly id: string
  readonly name: string | null
  readonly company: string | null
  readonly status: TreeStatus
  readonly present: boolean
  readonly spoke: boolean
  readonly joined: string
  readonly parent: number
  /** Stands as a root because a merge had closed a circle that was cut here. */
  readonly cut: boolean
}

/** What is counted of a branch, its first person included. People are `here` or `gone`. */
export type BranchTotals = {
  readonly people: number
  readonly here: number
  readonly present: number
  readonly spoke: number
  /** Left, removed or forgotten. */
  readonly gone: number
}

/** The tree in the order in which it can be counted: everybody stands behind who brought them. */
export type Family = {
  readonly people: readonly TreePerson[]
  readonly children: readonly (readonly number[])[]
  readonly roots: readonly number[]
  readonly totals: readonly BranchTotals[]
  /** 1 for a root. */
  readonly levels: readonly number[]
  readonly places: ReadonlyMap<string, number>
}

export const TREE_SORTS = ['name', 'size', 'date'] as const
export type TreeSort = (typeof TREE_SORTS)[number]
