import type { SeatTerms, Waiting, Working } from './types'

/** Instants in this room are milliseconds since 1970. */

export type SeatPolicyView = SeatTerms & {
  readonly id: string
  readonly version: number
  readonly note: string
  readonly author: string | null
  readonly effectiveFrom: number
}

/** A group's seats. Admissions leave the buffer free. */
export type GroupRoom = {
  readonly groupId: string
  readonly name: string
  readonly capacity: number
  readonly buffer: number
  /** Of members who sit here, at home or by exception. */
  readonly taken: number
  /** Of those admitted who are notified next. */
  readonly kept: number
  /** What may be given now. */
  readonly free: number
}

/** An applicant on the wait-list of a group. */
export type WaitingRow = Waiting & {
  readonly groupId: string
  readonly version: number
  readonly name: string
  /** As they wrote it; `company` is folded. */
  readonly companyName: string | null
  /** Whether they know by now that they wait. */
  readonly notified: boolean
}

/** Organisers let another go first, for a reason. */
export type Passed = {
  readonly applicationId: string
  readonly reason: string
  readonly at: number
  readonly by: string | null
}

/** All that the order of one group is made from. */
export type GroupContext = {
  readonly room: GroupRoom
  readonly waiting: readonly WaitingRow[]
  readonly companyCounts: ReadonlyMap<string, number>
  readonly passed: readonly Passed[]
}

export type PlaceView = {
  readonly working: Working
  /** How many wait for the same group. */
  readonly of: number
  readonly policyVersion: number
}

/** An applicant a free seat is proposed for. `working.place` is their turn among those proposed. */
export type Proposed = WaitingRow & { readonly working: Working }

export type GroupSeatsView = {
  readonly room: GroupRoom
  readonly waiting: number
  readonly proposed: readonly Proposed[]
  readonly passed: readonly (Passed & { readonly name: string })[]
}

export type ListRow = WaitingRow & {
  readonly groupName: string
  readonly working: Working
  readonly proposed: boolean
}

export type SeatsDesk = {
  readonly policyVersion: number
  readonly groups: readonly GroupSeatsView[]
  readonly list: {
    readonly rows: readonly ListRow[]
    readonly total: number
    readonly page: number
    readonly pages: number
  }
}
