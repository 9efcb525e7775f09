import type { Difference, DifferenceKind } from './rules'
import type { RosterLine } from '@/lib/rosters/types-view'

/** What differs between two lists of one group. */
export type Comparison = {
  /** Rosters to choose from: not those that were thrown away. */
  readonly choices: readonly RosterLine[]
  readonly from: RosterLine | null
  readonly to: RosterLine | null
  readonly counts: Readonly<Record<DifferenceKind, number>>
  readonly found: readonly Difference[]
  readonly total: number
  readonly page: number
  readonly pages: number
}
