import type { Temporal } from 'temporal-polyfill'

/** An applicant who asks for a voucher and has none yet, as members see them. */
export type UnvouchedApplicant = {
  readonly id: string
  readonly group: string
  readonly nickname: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly about: string
  readonly topic: string
  readonly since: Temporal.Instant
  /** Until when a member may vouch. */
  readonly until: Temporal.Instant
}

export type UnvouchedPage = {
  readonly people: readonly UnvouchedApplicant[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
