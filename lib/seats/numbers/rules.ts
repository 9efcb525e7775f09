import type { Temporal } from 'temporal-polyfill'
import type { DecisionMonth } from './types'

/** Every month from the first day's to the last day's; those without a decision have nothing to say. */
export function everyMonth(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  decided: readonly DecisionMonth[],
): DecisionMonth[] {
  const last = to.toPlainYearMonth()
  const months: DecisionMonth[] = []
  for (
    let month = from.toPlainYearMonth();
    month.until(last).sign >= 0;
    month = month.add({ months: 1 })
  ) {
    const name = month.toString()
    const none = { month: name, decided: 0, median: null, ninetieth: null }
    months.push(decided.find((one) => one.month === name) ?? none)
  }
  return months
}
