import type { Temporal } from 'temporal-polyfill'
import { weekStartOf } from '@/lib/nights/rules-times'
import { isOpen } from '@/lib/talks/view/rules-open'
import type { NightView } from '@/lib/talks/view/types'
import { SHOWN, type BoardView, type CellState, type Shown } from './types'

const WEEKS = 4

/** How full the evening is; null for a date without one. */
export function cellState(night: NightView | undefined): CellState {
  if (night === undefined) return 'NONE'
  const { talk, status, blockedReason, isKept, day } = night
  if (talk !== null) {
    if (talk.state === 'HELD' || status === 'OVER') return 'PAST'
    return talk.speaker === null ? 'UNCONFIRMED' : 'BOOKED'
  }
  if (blockedReason !== null) return 'BLOCKED'
  if (isKept && status === 'AHEAD') return 'KEPT'
  if (day.kind === 'HOLIDAY') return 'HOLIDAY'
  return isOpen(night) ? 'OPEN' : 'PAST'
}

/** Whether a live talk is planned there that no one leads yet. */
export function lacksHost(night: NightView): boolean {
  const { talk, host } = night
  const state = cellState(night)
  const isAhead = state === 'BOOKED' || state === 'UNCONFIRMED'
  return isAhead && talk?.mode === 'LIVE' && host === null
}

/** Whether a talk can go away from the evening: it is planned, and has not begun. */
export function isMovable({ talk, status }: NightView): boolean {
  return talk?.state === 'PLANNED' && ['AHEAD', 'CHECK_IN', 'SOON'].includes(status)
}

/** Whether the filter finds the evening. */
export function isFound(night: NightView, shown: Shown): boolean {
  const state = cellState(night)
  switch (shown) {
    case 'all':
      return true
    case 'open':
      return state === 'OPEN'
    case 'unconfirmed':
      return state === 'UNCONFIRMED'
    case 'hostless':
      return lacksHost(night)
    case 'free':
      return state === 'BLOCKED' || state === 'HOLIDAY'
  }
}

export function countShown(nights: readonly NightView[]): Readonly<Record<Shown, number>> {
  const counted = SHOWN.map(
    (shown) => [shown, nights.filter((night) => isFound(night, shown)).length] as const,
  )
  return Object.fromEntries(counted) as Record<Shown, number>
}

/** The dates that a view shows around one: four weeks from its Monday, or the weeks that its month touches. */
export function datesOf(
  view: BoardView,
  around: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  if (view !== 'month') {
    const first = weekStartOf(around)
    return Array.from({ length: WEEKS * 7 }, (_, add) => first.add({ days: add }))
  }
  const month = around.toPlainYearMonth()
  const first = weekStartOf(month.toPlainDate({ day: 1 }))
  const last = month.toPlainDate({ day: month.daysInMonth })
  const { days } = first.until(weekStartOf(last).add({ days: 6 }), { largestUnit: 'days' })
  return Array.from({ length: days + 1 }, (_, add) => first.add({ days: add }))
}

/** The place before and after the one that is shown. */
export function neighbours(
  view: BoardView,
  around: Temporal.PlainDate,
): { readonly before: Temporal.PlainDate; readonly after: Temporal.PlainDate } {
  if (view !== 'month') {
    const first = weekStartOf(around)
    return { before: first.subtract({ weeks: WEEKS }), after: first.add({ weeks: WEEKS }) }
  }
  const month = around.toPlainYearMonth()
  const firstOf = (one: Temporal.PlainYearMonth) => one.toPlainDate({ day: 1 })
  return {
    before: firstOf(month.subtract({ months: 1 })),
    after: firstOf(month.add({ months: 1 })),
  }
}
