import { Temporal } from 'temporal-polyfill'

const SPOKEN: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['今天', 0],
  ['今晚', 0],
  ['tomorrow', 1],
  ['明天', 1],
  ['明晚', 1],
  ['yesterday', -1],
  ['昨天', -1],
  ['昨晚', -1],
])

const FULL = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u
const SHORT = /^(\d{1,2})[-/.月](\d{1,2})[日号]?$/u

/**
 * The evening that is typed as a date: `2026-12-04`, `12-4`, `12月4日`, `tomorrow`, `今晚`. Without a year it is
 * the nearest to tonight. Null for anything else.
 */
export function dateIn(query: string, tonight: Temporal.PlainDate): Temporal.PlainDate | null {
  const text = query.trim().toLowerCase()
  const days = SPOKEN.get(text)
  if (days !== undefined) return tonight.add({ days })
  const full = FULL.exec(text)
  if (full !== null) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = SHORT.exec(text)
  if (short === null) return null
  const [month, day] = [Number(short[1]), Number(short[2])]
  const near = [-1, 0, 1].flatMap((years) => dateOf(tonight.year + years, month, day) ?? [])
  const away = (date: Temporal.PlainDate) => Math.abs(tonight.until(date).days)
  return near.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
