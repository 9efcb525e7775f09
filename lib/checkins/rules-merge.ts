type Row = Readonly<Record<string, unknown>>

const GOOD = ['ON_TIME', 'LATE', 'CAUGHT_UP']

/** Whether the second check-in of a night says more for the person than the first. */
export function isBetter(second: Row, first: Row): boolean {
  const rank = (row: Row) => GOOD.indexOf(String(row['status']))
  const worse = rank(second) - rank(first)
  if (worse !== 0) return worse < 0
  // What a duty stands for is less than what was seen or tapped.
  const byDuty = (row: Row) => row['via'] === 'DUTY'
  if (byDuty(second) !== byDuty(first)) return byDuty(first)
  return String(second['at']) < String(first['at'])
}
