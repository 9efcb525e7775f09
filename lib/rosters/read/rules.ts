import { ok, type Outcome, refuse } from '@/lib/shared/outcome'
import { copiedRows, looksCopied } from './rules-copied'
import { csvLines, delimiterOf, isLoneHead, separatorLine } from './rules-csv'
import { decodeText } from './rules-encodings'
import { LIMITS } from './rules-limits'
import { listRows } from './rules-list'
import { readRow } from './rules-row'
import { hasHead, isNameLike, type Table, tableRows } from './rules-table'
import { cleanText, isOldOffice, isZip } from './rules-text'
import { xlsxLines } from './rules-xlsx'
import type { ReadRoster, RosterFormat } from '@/lib/rosters/types'

/**
 * Reads a list of who is in a chat group. The format is recognised unless given. Refuses what is too
 * large, no such file, or has no names in it; everything smaller is a fault with its line, beside what was
 * read. A text that looks as if it was saved in another encoding is read and says so.
 */
export async function readRoster(
  bytes: Uint8Array,
  given: RosterFormat | null = null,
): Promise<Outcome<ReadRoster>> {
  if (bytes.byteLength === 0) return refuse('ROSTER_EMPTY')
  if (bytes.byteLength > LIMITS.file) {
    return refuse('ROSTER_TOO_LARGE', { megabytes: LIMITS.file / 1024 ** 2 })
  }
  if (isOldOffice(bytes)) return refuse('ROSTER_NO_LIST')
  if (given === 'XLSX' || (given === null && isZip(bytes))) return fromSheet(bytes)
  const decoded = isZip(bytes) ? null : decodeText(bytes)
  if (decoded === null) return refuse('ROSTER_NO_LIST')
  const text = cleanText(decoded.text)
  const format = given ?? formatOf(text)
  return finish(format, fromText(text, format), decoded.misread)
}

/** What a text is, by its looks. */
function formatOf(text: string): Exclude<RosterFormat, 'XLSX'> {
  if (separatorLine(text) !== null || isLoneHead(text)) return 'CSV'
  const delimiter = delimiterOf(text)
  if (delimiter === '\t') return 'CSV'
  if (looksCopied(text)) return 'COPIED'
  return delimiter === null ? 'LIST' : 'CSV'
}

async function fromSheet(bytes: Uint8Array): Promise<Outcome<ReadRoster>> {
  const lines = await xlsxLines(bytes, hasHead)
  return lines.ok ? finish('XLSX', tableRows(lines.value), false) : lines
}

function fromText(text: string, format: Exclude<RosterFormat, 'XLSX'>): Table | null {
  if (format === 'CSV') return tableRows(csvLines(text))
  return { rows: format === 'LIST' ? listRows(text) : copiedRows(text), dropped: 0, above: 0 }
}

function finish(format: RosterFormat, table: Table | null, misread: boolean): Outcome<ReadRoster> {
  if (table === null) return refuse('ROSTER_NO_NAMES')
  if (table.rows.length === 0) return refuse('ROSTER_EMPTY')
  if (table.rows.length > LIMITS.rows) return refuse('ROSTER_TOO_MANY_ROWS', { max: LIMITS.rows })
  const read = table.rows.map(readRow)
  const rows = read.map(({ row }) => row)
  // Numbers of a list instead of its names would make members called 0, 1, 2, and all others gone.
  const named = rows.filter(({ nickname }) => isNameLike(nickname))
  if (
    named.length * 2 < rows.filter(({ nickname }) => nickname !== '').length ||
    named.length === 0
  ) {
    return refuse('ROSTER_NO_NAMES')
  }
  const dropped = read.reduce((sum, row) => sum + row.dropped, table.dropped)
  return ok({ format, rows, dropped, above: table.above, misread })
}
