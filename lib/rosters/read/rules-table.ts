import { withoutFormulaGuard } from '@/lib/shared/csv'
import { columnNamed, type ColumnName } from './rules-headers'
import type { Field, RawRow } from '@/lib/rosters/types'

export type Line = {
  readonly line: number
  readonly cells: readonly string[]
  readonly broken?: boolean
}

export type Table = { readonly rows: readonly RawRow[]; readonly dropped: number }

/**
 * Rows of cells as people. The first row that is not empty is the head if one of its cells names a
 * column; without a head the first column is the nickname. A head without a nickname column takes the
 * name for it. Columns of phone numbers and account ids are not kept: their cells are counted. The
 * apostrophe that our own exports put before a formula is no part of a cell.
 */
export function tableRows(lines: readonly Line[]): Table {
  const full = lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((line) => ({ ...line, cells: line.cells.map(withoutFormulaGuard) }))
  const [first, ...rest] = full
  if (first === undefined) return { rows: [], dropped: 0 }
  const head = headOf(first.cells)
  const body = head === null ? full : rest
  const columns = head ?? ['nickname' as const]
  let dropped = 0
  const rows = body.map(({ line, cells, broken }) => {
    dropped += columns.filter((name, at) => name === 'private' && filled(cells[at])).length
    const row = { line, nickname: cellOf('nickname'), cells: fieldsOf() }
    return broken === true ? { ...row, broken } : row

    function cellOf(column: ColumnName): string {
      const at = columns.indexOf(column)
      return at === -1 ? '' : (cells[at] ?? '')
    }

    function fieldsOf(): Partial<Record<Field, string>> {
      const fields: Partial<Record<Field, string>> = {}
      columns.forEach((name, at) => {
        if (name === null || name === 'nickname' || name === 'private') return
        if (filled(cells[at]) && fields[name] === undefined) fields[name] = cells[at] ?? ''
      })
      return fields
    }
  })
  return { rows, dropped }
}

/** The columns a head names, or null when the row is no head. */
export function headOf(cells: readonly string[]): readonly (ColumnName | null)[] | null {
  const named = cells.map(columnNamed)
  if (named.every((name) => name === null)) return null
  if (named.includes('nickname')) return named
  const instead = named.includes('name') ? 'name' : named.includes('account') ? 'account' : null
  const at = instead === null ? 0 : named.indexOf(instead)
  return named.map((name, place) => (place === at ? 'nickname' : name))
}

function filled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== ''
}
