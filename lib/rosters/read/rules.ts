import { ok, type Outcome, refuse } from '@/lib/shared/outcome'
import { copiedRows, looksCopied } from './rules-copied'
import { csvLines, delimiterOf, isLoneHead } from './rules-csv'
import { LIMITS } from './rules-limits'
import { listRows } from './rules-list'
import { readRow } from './rules-row'
import { type Table, tableRows } from './rules-table'
import { cleanText, decodeText, isOldOffice, isZip } from './rules-text'
import { xlsxLines } from './rules-xlsx'
import type { ReadRoster, RosterFormat } from '@/lib/rosters/types'

/**
 * Reads a list of who is in a chat group. The format is recognised unless given. Refuses what is too
 * large or no such file; everything smaller is a fault with its line, beside what was read.
 */
export async function readRoster(
  bytes: Uint8Array,
  given: RosterFormat | null = null,
): Promise<Outcome<ReadRoster>> {
  if (bytes.byteLength === 0) return refuse('ROSTER_EMPTY')
  if (bytes.byteLength > LIMITS.file) {
    return refuse('ROSTER_TOO_LARGE', { megabytes: LIMITS.file / 1024 ** 2 })
  }
  const text = isZip(bytes) || isOldOffice(bytes) ? null : decodeText(bytes)
  const format = given ?? (isZip(bytes) ? 'XLSX' : text === null ? null : formatOf(cleanText(text)))
  if (format === 'XLSX' && !isOldOffice(bytes)) return fromSheet(bytes)
  if (text === null || format === null || format === 'XLSX') return refuse('ROSTER_NO_LIST')
  return finish(format, fromText(cleanText(text), format))
}

/** What a text is, by its looks. */
function formatOf(text: string): Exclude<RosterFormat, 'XLSX'> {
  if (isLoneHead(text)) return 'CSV'
  const delimiter = delimiterOf(text)
  if (delimiter === '\t') return 'CSV'
  if (looksCopied(text)) return 'COPIED'
  return delimiter === null ? 'LIST' : 'CSV'
}

async function fromSheet(bytes: Uint8Array): Promise<Outcome<ReadRoster>> {
  const lines = await xlsxLines(bytes)
  return lines.ok ? finish('XLSX', tableRows(lines.value)) : lines
}

function fromText(text: string, format: Exclude<RosterFormat, 'XLSX'>): Table {
  if (format === 'CSV') return tableRows(csvLines(text))
  return { rows: format === 'LIST' ? listRows(text) : copiedRows(text), dropped: 0 }
}

function finish(format: RosterFormat, table: Table): Outcome<ReadRoster> {
  if (table.rows.length === 0) return refuse('ROSTER_EMPTY')
  if (table.rows.length > LIMITS.rows) return refuse('ROSTER_TOO_MANY_ROWS', { max: LIMITS.rows })
  const read = table.rows.map(readRow)
  const dropped = read.reduce((sum, row) => sum + row.dropped, table.dropped)
  return ok({ format, rows: read.map(({ row }) => row), dropped })
}
