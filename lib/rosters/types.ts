import type { Remark } from '@/lib/naming/types'

export const FORMATS = ['CSV', 'XLSX', 'LIST', 'COPIED'] as const
export type RosterFormat = (typeof FORMATS)[number]

export type RosterState = 'PREVIEW' | 'APPLIED' | 'DISCARDED' | 'UNDONE'

export const OUTCOMES = ['DOUBTFUL', 'NEW', 'RENAMED', 'BACK', 'GONE', 'SAME', 'FAULTY'] as const
export type RowOutcome = (typeof OUTCOMES)[number]

/** What else a file says of a person. */
export const FIELDS = [
  'name',
  'account',
  'company',
  'position',
  'city',
  'email',
  'joinedOn',
] as const
export type Field = (typeof FIELDS)[number]
/** `joinedOn` is `YYYY-MM-DD`; the e-mail is in lower case. */
export type Fields = Readonly<Partial<Record<Field, string>>>

/** What could not be read. With `field` only that was left out; without, the whole row. */
export type Fault = {
  readonly code:
    | 'NO_NICKNAME'
    | 'TOO_LONG'
    | 'BAD_EMAIL'
    | 'BAD_DATE'
    | 'BAD_QUOTES'
    | 'LISTED_TWICE'
    | 'EMAIL_TWICE'
    | 'FORGOTTEN'
  readonly field?: Field | 'nickname'
  /** The line that names the same person, for the last two. */
  readonly other?: number
}

/** One person of a list. */
export type ReadRow = {
  /** 1-based line of the file; the row of a spreadsheet. */
  readonly line: number
  readonly nickname: string
  readonly fields: Fields
  readonly faults: readonly Fault[]
}

export type ReadRoster = {
  readonly format: RosterFormat
  readonly rows: readonly ReadRow[]
  /** Private ids and phone numbers that were left out. */
  readonly dropped: number
  /** Rows above the head of a table: a title, a date. */
  readonly above: number
  /** The text looks as if it was saved in another encoding than it was read in. */
  readonly misread: boolean
}

/** A row as it was read, in cells or as a bare line, before private things are dropped. */
export type RawRow = {
  readonly line: number
  readonly nickname: string
  readonly cells: Readonly<Partial<Record<Field, string>>>
  readonly broken?: boolean
}

/** Why a member may be the one a row names, or why it is not certain. Worded by `rosters.reasons.<code>`. */
export type Reason = Remark

export type Candidate = {
  readonly memberId: string
  /** 0 to 100. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

export type Doubt = {
  readonly reasons: readonly Reason[]
  readonly candidates: readonly Candidate[]
}

/** What an organiser said of a row: a member's id, a new person, or to leave it out. */
export type Choice = string
export const CHOSEN_NEW = 'new'
export const CHOSEN_OUT = 'out'
