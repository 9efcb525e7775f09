/** Points for a word in an applicant's role. */
export type RoleWeight = { readonly word: string; readonly points: number }

/** How the wait-list is ordered. All points are whole numbers from 0. */
export type SeatTerms = {
  readonly roles: readonly RoleWeight[]
  readonly companyPoints: number
  readonly companyMany: number
  readonly referralPoints: number
  readonly waitingPoints: number
  readonly waitingMax: number
}

/** What the order is made from. `waiting` is in whole days. */
export type Waiting = {
  readonly applicationId: string
  readonly position: string | null
  /** Folded; null when none was given. */
  readonly company: string | null
  readonly referred: boolean
  /** Since when on the wait-list, in milliseconds. */
  readonly since: number
}

export type WorkingLine = {
  readonly term: 'ROLE' | 'COMPANY' | 'REFERRAL' | 'WAITING'
  readonly points: number
  /** What the points were made from: the word, how many of the company, the days. */
  readonly facts: Readonly<Record<string, string | number>>
}

/** An applicant's place and how it was worked out. */
export type Working = {
  readonly applicationId: string
  /** From 1. */
  readonly place: number
  readonly points: number
  readonly lines: readonly WorkingLine[]
}
