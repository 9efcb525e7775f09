import { LIMITS } from './rules-limits'
import type { Line } from './rules-table'
import type { DayOf } from './rules-workbook'
import { type TagCount, walkXml } from './rules-xml'
import { type Archive, SheetFault } from './rules-zip'

type Source = { readonly part: string; readonly strings: readonly string[]; readonly days: DayOf }

type Cell = { readonly column: number; readonly type: string; readonly style: number }

/**
 * The rows of a sheet that have a value in them. A row or a cell without a reference stands behind the one
 * before it. Formats that were dragged to the end of the sheet are rows without values: after some
 * thousands of them nothing is expected, and reading stops.
 */
export async function readSheet(
  archive: Archive,
  tags: TagCount,
  { part, strings, days }: Source,
): Promise<readonly Line[]> {
  const chunks = archive.chunks(part, { whole: false })
  if (chunks === null) throw new SheetFault('BROKEN')
  const lines: Line[] = []
  let [row, column, empty] = [0, -1, 0]
  let cells: (string | undefined)[] = []
  let cell: Cell = NO_CELL
  let [taken, aside, text] = [false, false, '']
  await walkXml(chunks, tags, {
    open: (name, { r = '', t = 'n', s = '' }) => {
      if (name === 'row') {
        row = /^\d{1,7}$/u.test(r) && Number(r) > row ? Number(r) : row + 1
        ;[cells, column] = [[], -1]
      } else if (name === 'c') {
        column = columnOf(r) ?? column + 1
        cell = { column, type: t, style: Number(s) }
        text = ''
      }
      if (name === 'rPh') aside = true
      taken = name === 'v' || (name === 't' && !aside)
    },
    text: (found) => {
      if (taken && text.length < LIMITS.cell) text += found.slice(0, LIMITS.cell)
    },
    close: (name) => {
      taken = false
      if (name === 'rPh') aside = false
      if (name === 'c') {
        const value = valueOf(cell, text, { strings, days })
        if (value !== '') putInto(cells, cell.column, value)
      }
      if (name !== 'row') return undefined
      if (cells.length === 0) return (empty += 1) <= LIMITS.emptyRows
      if (row > LIMITS.rows + LIMITS.headRows) throw new SheetFault('TOO_MANY_ROWS')
      lines.push({ line: row, cells: Array.from(cells, (one) => one ?? '') })
      empty = 0
      return undefined
    },
  })
  return lines
}

const NO_CELL: Cell = { column: 0, type: 'n', style: 0 }

/** A value far off is refused: the gap before it would cost as much as a full sheet. */
function putInto(cells: (string | undefined)[], column: number, value: string): void {
  if (column >= LIMITS.columns) throw new SheetFault('TOO_MANY_ROWS')
  cells[column] = value
}

/** The column of a reference such as `AB12`, from 0; null without one. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,4}/u.exec(reference)?.[0]
  if (letters === undefined) return null
  return Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

/** The value of a cell as text (ECMA-376 part 1, 18.18.11); truth values and errors are none. */
function valueOf(
  { type, style }: Cell,
  text: string,
  { strings, days }: Pick<Source, 'strings' | 'days'>,
): string {
  if (text === '' || type === 'b' || type === 'e') return ''
  if (type === 's') return (strings[Number(text)] ?? '').trim()
  if (type === 'd') return text.slice(0, 10)
  if (type !== 'n') return text.trim()
  const number = Number(text)
  return Number.isFinite(number) ? (days(style, number) ?? String(number)) : ''
}
