import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { ok, type Outcome, refuse } from '@/lib/shared/outcome'
import { LIMITS } from './rules-limits'
import type { Line } from './rules-table'
import { unpack, type ZipPart } from './rules-zip'

/**
 * The first sheet of a spreadsheet, every cell as text. Refuses what would not fit into memory. The
 * reader never sees the file itself but the XML parts that were looked through here, packed anew: it
 * can open no other, wherever the workbook says that its sheets are.
 */
export async function xlsxLines(bytes: Uint8Array): Promise<Outcome<Line[]>> {
  const found = await unpack(bytes)
  if (found === 'TOO_LARGE') return refuse('ROSTER_UNPACKS_TOO_LARGE')
  if (found === 'BROKEN') return refuse('ROSTER_SHEET_BROKEN')
  const parts = found.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name))
  const texts = parts.map((part) => new TextDecoder().decode(part.bytes))
  if (texts.some((text) => /<!(?:ENTITY|DOCTYPE)/iu.test(text)))
    return refuse('ROSTER_SHEET_BROKEN')
  if (!parts.every((part) => tagsIn(part) <= LIMITS.tags)) return refuse('ROSTER_UNPACKS_TOO_LARGE')
  if (!texts.every(isWithin)) return refuse('ROSTER_TOO_MANY_ROWS', { max: LIMITS.rows })
  try {
    const packed = zipSync(Object.fromEntries(parts.map((part) => [part.name, part.bytes])), {
      level: 0,
    })
    const rows = await readSheet(new Uint8Array(packed).buffer, { trim: true })
    return ok(rows.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => textOf(cell)) })))
  } catch {
    // The reader throws its own errors, by what is missing inside the file.
    return refuse('ROSTER_SHEET_BROKEN')
  }
}

/** How many tags a part has at most: what a reader builds in memory grows with them, not with the bytes. */
function tagsIn({ bytes }: ZipPart): number {
  let count = 0
  for (const byte of bytes) if (byte === LESS_THAN) count += 1
  return count
}
const LESS_THAN = 0x3c

/**
 * Whether every row and cell says a place that is within the limits. The reader fills the gaps before
 * a place with empty rows, so that one cell far off would cost as much as a full sheet.
 */
function isWithin(xml: string): boolean {
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

/** A tag ends at the next one at the latest, so that a part of nothing but beginnings is read once. */
const PLACES = /<(?:\w+:)?(row|c)\b(?:[^<>]*?\sr\s*=\s*["']([^"'<>]*)["'])?/gu

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
