import type {
  Candidate,
  Doubt,
  Fault,
  Fields,
  RosterFormat,
  RosterState,
  RowOutcome,
} from './types'
import type { Blocker } from './undo/types'

/** How many were changed by applying. */
export type Applied = {
  readonly added: number
  readonly renamed: number
  readonly returned: number
  readonly moved: number
  readonly left: number
  /** Whom the list did not name, marked as left or not. */
  readonly gone: number
}

export type Verdict = 'COMPLIANT' | 'FIXABLE' | 'INCOMPLETE' | 'UNREADABLE'

/** A roster in the list of them. Instants are ISO 8601. */
export type RosterLine = {
  readonly id: string
  readonly groupId: string
  readonly groupName: string
  readonly format: RosterFormat
  readonly fileName: string | null
  readonly takenAt: string
  readonly complete: boolean
  readonly state: RosterState
  readonly createdAt: string
  readonly createdByName: string | null
  readonly appliedAt: string | null
  readonly appliedByName: string | null
  readonly people: number
}

/** A member a row may be. */
export type RowPerson = {
  readonly id: string
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly status: 'ACTIVE' | 'LEFT' | 'REMOVED' | 'MERGED' | 'ERASED'
  readonly groupName: string
  readonly nickname: string | null
  /** The group nickname that ended when the list was taken: what it was renamed from. */
  readonly before: string | null
}

export type RosterRowView = {
  readonly id: string
  readonly line: number | null
  readonly nickname: string
  readonly fields: Fields
  readonly faults: readonly Fault[]
  readonly outcome: RowOutcome
  readonly verdict: Verdict | null
  readonly member: RowPerson | null
  readonly doubt: Omit<Doubt, 'candidates'> | null
  readonly candidates: readonly (Candidate & { readonly person: RowPerson })[]
  readonly chosen: string | null
  readonly chosenPerson: RowPerson | null
  /** Means something else than when it was last shown. */
  readonly changed: boolean
}

export type UndoView = {
  readonly counts: Readonly<
    Record<'added' | 'renamed' | 'returned' | 'moved' | 'left' | 'transfers' | 'exceptions', number>
  >
  /** How many were signed out by it, and stay so. */
  readonly signedOut: number
  /** Places of speakers and hosts that were opened since: undoing does not fill them. */
  readonly vacated: number
  /** Whether it is known what ended with it: not for a roster that was applied before this was kept. */
  readonly keepsEnded: boolean
  /** Members who keep it from being undone, and how many there are in all. */
  readonly blockers: readonly Blocker[]
  readonly stand: number
  /** When a list that was applied after this one was taken. */
  readonly later: string | null
}

export type RosterView = RosterLine & {
  readonly counts: Readonly<Record<RowOutcome, number>>
  /** Doubtful rows that are not decided. */
  readonly open: number
  readonly chosenNew: number
  readonly chosenOut: number
  readonly chosenMembers: number
  /** Private ids and phone numbers that were left out of what was stored. */
  readonly dropped: number
  /** Rows above the head of the table: a title, a date. */
  readonly above: number
  /** The text looks as if it was saved in another encoding. */
  readonly misread: boolean
  /** Most of the group is not in the list. */
  readonly majorityGone: boolean
  readonly applied: Applied | null
  /** What undoing would meet, for a roster that is applied and can be undone at all. */
  readonly undo: UndoView | null
  /** Rows that mean something else since they were last shown. */
  readonly changed: number
  /** The same file, applied to the same group before. */
  readonly appliedBefore: { readonly id: string; readonly appliedAt: string } | null
  /** When a later list that was applied already was taken: this one can be compared only. */
  readonly outdatedBy: string | null
  readonly rows: readonly RosterRowView[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
