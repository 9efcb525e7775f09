import { readSheet } from 'read-excel-file/universal'
import { ok, type Outcome, refuse } from '@/lib/shared/outcome'
import { LIMITS } from './limits'
import type { Line } from './table'
import { unpack } from './zip'

/** The first sheet of a spreadsheet, every cell as text. Refuses what would not fit into memory. */
export async function xlsxLines(bytes: Uint8Array): Promise<Outcome<Line[]>> {
  const files = unpack(bytes)
  if (files === 'TOO_LARGE') return refuse('ROSTER_UNPACKS_TOO_LARGE')
  if (files === 'BROKEN') return refuse('ROSTER_SHEET_BROKEN')
  const sheets = files.filter(({ name }) => /worksheets\/[^/]+\.xml$/iu.test(name))
  if (!sheets.every((sheet) => isWithin(new TextDecoder().decode(sheet.bytes)))) {
    return refuse('ROSTER_TOO_MANY_ROWS', { max: LIMITS.rows })
  }
  try {
    const rows = await readSheet(new Uint8Array(bytes).buffer, { trim: true })
    return ok(rows.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => textOf(cell)) })))
  } catch {
    // The reader throws its own errors, by what is missing inside the file.
    return refuse('ROSTER_SHEET_BROKEN')
  }
}

/**
 * Whether every row and cell says a place that is within the limits. The reader fills the gaps before
 * a place with empty rows, so that one cell far off would cost as much as a full sheet.
 */
function isWithin(xml: string): boolean {
  if (/<!ENTITY/iu.test(xml)) return false
  let rows = 0
  for (const [, tag = '', place = ''] of xml.matchAll(PLACES)) {
    if (tag === 'row' && ++rows > LIMITS.rows + 1) return false
    if (place === '') continue
    const [, letters = '', digits = ''] = /^([A-Z]*)(\d{1,7})$/u.exec(place) ?? []
    if (digits === '' || Number(digits) > LIMITS.rows + 1) return false
    if (columnOf(letters) > LIMITS.columns) return false
  }
  return true
}

const PLACES = /<(?:\w+:)?(row|c)\b(?:[^>]*?\sr\s*=\s*["']([^"']*)["'])?/gu

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Days come as midnight in UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  }
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
}
