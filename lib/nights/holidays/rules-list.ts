import ICAL from 'ical.js'
import Papa from 'papaparse'
import { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { plainText } from '@/lib/shared/text'
import { MAX_DAY_NAME, MAX_LISTED } from './schema-limits'
import type { CorrectionKind, ListedDay } from './types'

/** A range may span so many days. */
const MAX_RANGE = 31

/**
 * Dates as an organiser pastes them: an iCalendar file, or lines of date, last date or nothing, name, and whether
 * the day is free or worked. Says the first line that cannot be read: LIST_LINE_UNREADABLE {line, text}, also
 * LIST_EMPTY, LIST_TOO_LONG {max}.
 */
export function readDayList(text: string): Outcome<readonly ListedDay[]> {
  const read = /^\s*BEGIN:VCALENDAR/iu.test(text) ? readCalendar(text) : readLines(text)
  if (!read.ok) return read
  // A date that is listed twice is what the last line says.
  const byDate = new Map(read.value.map((day) => [day.date.toString(), day]))
  if (byDate.size === 0) return refuse('LIST_EMPTY', {}, 'list')
  if (byDate.size > MAX_LISTED) return refuse('LIST_TOO_LONG', { max: MAX_LISTED }, 'list')
  return ok([...byDate.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date)))
}

function unreadable(line: number, text: string): Outcome<never> {
  return refuse('LIST_LINE_UNREADABLE', { line, text: text.slice(0, 60) }, 'list')
}

/** `2027-02-05,2027-02-11,春节` · `2027/2/20,春节,班` · `2027-01-01 元旦` */
function readLines(text: string): Outcome<readonly ListedDay[]> {
  const days: ListedDay[] = []
  for (const [at, raw] of text.split(/\r?\n/u).entries()) {
    const cells = cellsOf(raw)
    if (cells.length === 0 || raw.trimStart().startsWith('#')) continue
    const [first = '', ...rest] = cells
    const from = dateOf(first)
    // A head of the table names its columns.
    if (from === null && days.length === 0 && !/\d/u.test(raw)) continue
    if (from === null) return unreadable(at + 1, raw.trim())
    const last = dateOf(rest[0] ?? '')
    const words = last === null ? rest : rest.slice(1)
    const kind = words.map(kindOf).find((one) => one !== null) ?? null
    const name = words.filter((word) => kindOf(word) === null).join(' ')
    const range = datesFrom(from, last ?? from)
    if (range === null) return unreadable(at + 1, raw.trim())
    for (const date of range) days.push(listed(date, kind, name))
  }
  return ok(days)
}

/** Commas and tabs part the cells; a line without any is parted where its dates end. */
function cellsOf(raw: string): string[] {
  const line = plainText(raw)
    .replaceAll(/[，；]/gu, ',')
    .trim()
  const cells = /[,;\t]/u.test(line)
    ? (Papa.parse<string[]>(line, { delimitersToGuess: [',', '\t', ';'] }).data[0] ?? [])
    : line.split(/\s+/u)
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$|^(\d{4})(\d\d)(\d\d)$/u

function dateOf(cell: string): Temporal.PlainDate | null {
  const found = DATE.exec(cell)
  if (found === null) return null
  const [year, month, day] = found.slice(1).filter(Boolean)
  try {
    return inRange(
      Temporal.PlainDate.from(
        { year: Number(year), month: Number(month), day: Number(day) },
        { overflow: 'reject' },
      ),
    )
  } catch {
    return null
  }
}

function inRange(date: Temporal.PlainDate): Temporal.PlainDate | null {
  return date.year < 2000 || date.year > 2099 ? null : date
}

/** Every date of a range, both ends included; null for one that is turned around or too long. */
function datesFrom(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] | null {
  const { days } = from.until(to, { largestUnit: 'days' })
  if (days < 0 || days >= MAX_RANGE) return null
  return Array.from({ length: days + 1 }, (_, add) => from.add({ days: add }))
}

const WORDS: readonly (readonly [CorrectionKind, RegExp])[] = [
  ['MAKE_UP', /^(?:班|上班|补班|调休上班|make[ -]?up|workday|working day|work)$/iu],
  ['HOLIDAY', /^(?:休|放假|假|休息|holiday|off|free|day off)$/iu],
  ['ORDINARY', /^(?:照常|平常|ordinary|as usual)$/iu],
]

function kindOf(word: string): CorrectionKind | null {
  return WORDS.find(([, said]) => said.test(word))?.[0] ?? null
}

function listed(date: Temporal.PlainDate, kind: CorrectionKind | null, name: string): ListedDay {
  return { date, kind: kind ?? 'HOLIDAY', name: name.slice(0, MAX_DAY_NAME).trim() }
}

/** All-day events of an iCalendar file. `国庆节(班)` and `National Day (Workday)` are worked. */
function readCalendar(text: string): Outcome<readonly ListedDay[]> {
  let events: readonly ICAL.Component[]
  try {
    events = new ICAL.Component(ICAL.parse(text.trim()) as unknown[]).getAllSubcomponents('vevent')
  } catch {
    return unreadable(1, text.split('\n', 1)[0]?.trim() ?? '')
  }
  const days: ListedDay[] = []
  for (const component of events) {
    const event = new ICAL.Event(component)
    const from = dayOf(event.startDate)
    const end = dayOf(event.endDate)
    if (from === null) continue
    // The end of an all-day event is the day after it.
    const last = end === null || end.equals(from) ? from : end.subtract({ days: 1 })
    const range = datesFrom(from, last)
    if (range === null) return unreadable(lineOf(text, event.summary), event.summary)
    const { name, mark } = markedName(event.summary.replaceAll(/\s+/gu, ' ').trim())
    const kind = kindOf(mark)
    const called = kind === null && mark !== '' ? `${name} (${mark})` : name
    for (const date of range) days.push(listed(date, kind, plainText(called)))
  }
  return ok(days)
}

/** A name and what stands in brackets at its end. */
function markedName(summary: string): { readonly name: string; readonly mark: string } {
  const from = Math.max(summary.lastIndexOf('('), summary.lastIndexOf('（'))
  if (from < 0 || !/[)）]$/u.test(summary)) return { name: summary, mark: '' }
  const mark = summary.slice(from + 1, -1)
  if (/[)）]/u.test(mark)) return { name: summary, mark: '' }
  return { name: summary.slice(0, from).trimEnd(), mark }
}

function dayOf(time: ICAL.Time | null): Temporal.PlainDate | null {
  if (time === null) return null
  const { year, month, day } = time
  try {
    return inRange(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }))
  } catch {
    return null
  }
}

function lineOf(text: string, summary: string): number {
  const at = text.split(/\r?\n/u).findIndex((one) => one.includes(summary))
  return Math.max(1, at + 1)
}
