type Row = Readonly<Record<string, unknown>>

const GOOD = ['ON_TIME', 'LATE', 'CAUGHT_UP']

/** Whether the second check-in of a night says more for the person than the first. */
export function isBetter(second: Row, first: Row): boolean {
  const rank = (row: Row) => GOOD.indexOf(String(row['status']))
  const worse = rank(second) - rank(first)
  return worse < 0 || (worse === 0 && String(second['at']) < String(first['at']))
}
