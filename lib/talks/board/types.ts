import type { Temporal } from 'temporal-polyfill'
import type { GroupView, PlanContext } from '@/lib/nights/types'
import type { NightView } from '@/lib/talks/view/types'

/** How the plan is looked at: dates below each other, a month as a calendar, or evening by evening with all that can be done. */
export const BOARD_VIEWS = ['weeks', 'month', 'list'] as const
export type BoardView = (typeof BOARD_VIEWS)[number]

/** How full an evening is. */
export type CellState =
  | 'BOOKED'
  /** A talk whose speaker is not known yet. */
  | 'UNCONFIRMED'
  | 'OPEN'
  /** Kept for a member until there is an answer. */
  | 'KEPT'
  | 'BLOCKED'
  | 'HOLIDAY'
  /** Given, or an evening that is over. */
  | 'PAST'
  /** No evening is laid out, and nothing is there. */
  | 'NONE'

/** What the plan is looked through for. */
export const SHOWN = ['all', 'open', 'unconfirmed', 'hostless', 'free'] as const
export type Shown = (typeof SHOWN)[number]

/** So many groups stand beside each other and are still read at a desk. */
export const SIDE_BY_SIDE = 6

/** The plan of one or all groups between two dates. */
export type Board = PlanContext & {
  /** The groups that are shown, in their order. */
  readonly shown: readonly { readonly group: GroupView; readonly nights: readonly NightView[] }[]
  /** How many more groups there are than stand beside each other; 0 where one group is looked at. */
  readonly more: number
  readonly dates: readonly Temporal.PlainDate[]
  /** Years of these dates whose holidays are not announced yet. */
  readonly unannounced: readonly number[]
  /** How many evenings each filter finds. */
  readonly counts: Readonly<Record<Shown, number>>
}
