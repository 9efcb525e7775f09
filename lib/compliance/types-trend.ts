import type { Week } from './rules-weeks'

/** Members who were active, by what the rule then in force said of the nickname that they held then. */
export type WeekCounts = {
  readonly compliant: number
  readonly fixable: number
  readonly incomplete: number
  readonly unreadable: number
  /** No nickname was known, or it had no verdict of that rule. */
  readonly unknown: number
}

/** Null where no rule was in force. */
export type TrendWeek = { readonly week: Week; readonly counts: WeekCounts | null }
