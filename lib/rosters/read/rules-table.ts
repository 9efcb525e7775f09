import { withoutFormulaGuard } from '@/lib/shared/csv'
import { columnNamed, type ColumnName, isTitle } from './rules-headers'
import { isFurniture, isIndexLetter } from './rules-furniture'
import { LIMITS } from './rules-limits'
import type { Field, RawRow } from '@/lib/rosters/types'

export type Line = {
  readonly line: number
  readonly cells: readonly string[]
  readonly broken?: boolean
}

export type Table = {
  readonly rows: readonly RawRow[]
  readonly dropped: number
  /** Rows above the head: a title, a date. */
  readonly above: number
}

type Columns = readonly (ColumnName | null)[]
type Head = { readonly at: number; readonly columns: Columns }

/**
 * Rows of cells as people. The head is looked for in the first rows; what stands above is a title and no
 * person. Without a head the nickname is the first column that has names in it. A head without a nickname
 * column takes the name for it, and one with neither says whose rows these are nowhere: null. Columns of
 * phone numbers and account ids are not kept: their cells are counted. The apostrophe that our own exports
 * put before a formula is no part of a cell.
 */
export function tableRows(lines: readonly Line[]): Table | null {
  const full = filledLines(lines)
  const head = headIn(full)
  if (head === 'NAMELESS') return null
  const body = full.slice((head?.at ?? -1) + 1)
  const columns = head?.columns ?? columnsOf(body)
  if (columns === null) return null
  const above = full.slice(0, Math.max(0, head?.at ?? 0))
  const again = head === null ? null : textOf(full[head.at]?.cells ?? [])
  let dropped = 0
  const indexed = body.filter(({ cells }) => isAloneInIndex(cells)).length > 1
  const rows = body
    .filter(({ cells }) => isPerson(cells, columns) && textOf(cells) !== again)
    .filter(({ cells }) => !isTotal(cells, columns) && !(indexed && isAloneInIndex(cells)))
    .map(({ line, cells, broken }) => {
      dropped += columns.filter((name, at) => name === 'private' && filled(cells[at])).length
      const at = columns.indexOf('nickname')
      const row = { line, nickname: cells[at] ?? '', cells: fieldsOf(columns, cells) }
      return broken === true ? { ...row, broken } : row
    })
  return { rows, dropped, above: above.length }
}

/** Whether a table says somewhere in its first rows what its columns are, a name among them. */
export function hasHead(lines: readonly Line[]): boolean {
  const head = headIn(filledLines(lines))
  return head !== null && head !== 'NAMELESS'
}

/** How many columns a row names, and whether these can be a head with a name in it. */
export function headOf(cells: readonly string[]): { named: number; columns: Columns | null } {
  const columns = cells.map(columnNamed)
  const named = columns.filter((name) => name !== null).length
  if (columns.includes('nickname')) return { named, columns }
  const instead = columns.includes('name') ? 'name' : columns.includes('account') ? 'account' : null
  if (instead === null) return { named, columns: null }
  const at = columns.indexOf(instead)
  return { named, columns: columns.map((name, place) => (place === at ? 'nickname' : name)) }
}

/** The places of the given lines that can be the head of one column: the first, or below nothing but titles. */
export function isLoneHeadAt(lines: readonly string[], at: number): boolean {
  const { columns } = headOf([lines[at] ?? ''])
  return columns !== null && lines.slice(0, at).every((line) => isTitle(line))
}

function headIn(full: readonly Line[]): Head | 'NAMELESS' | null {
  let nameless = false
  for (const [at, { cells }] of full.slice(0, LIMITS.headRows).entries()) {
    const { named, columns } = headOf(cells)
    const lone = named === 1 && cells.filter(filled).length === 1
    const titled = full.slice(0, at).every((one) => isTitle(one.cells.join(' ')))
    const stands = named > 1 || (named === 1 && (at === 0 || (lone && titled)))
    if (stands && columns !== null) return { at, columns }
    if (named > 1 || (named === 1 && at === 0)) nameless = true
  }
  return nameless ? 'NAMELESS' : null
}

/** Without a head: the first column that holds names in most rows is the nickname. Null where none does. */
function columnsOf(body: readonly Line[]): Columns | null {
  const width = Math.max(0, ...body.slice(0, LIMITS.headRows).map(({ cells }) => cells.length))
  for (let at = 0; at < width; at += 1) {
    const named = body.filter(({ cells }) => isNameLike(cells[at] ?? '')).length
    if (named * 2 >= body.length) return [...Array<null>(at).fill(null), 'nickname']
  }
  return null
}

/** Has a letter or a picture in it, and is more than the letter of an index. */
export function isNameLike(text: string): boolean {
  return /[\p{L}\p{Extended_Pictographic}]/u.test(text) && !isIndexLetter(text.trim())
}

/** The last line of a sheet, `合计,2`: a word for a sum where the nickname stands, and a number beside it at most. */
function isTotal(cells: readonly string[], columns: Columns): boolean {
  const others = cells.filter((cell, at) => filled(cell) && columns[at] !== 'nickname')
  const nickname = (cells[columns.indexOf('nickname')] ?? '').trim()
  return TOTAL.test(nickname) && others.every((cell) => /^\d{1,6} ?[人位名]?$/u.test(cell.trim()))
}

const TOTAL = /^(?:合计|总计|小计|共计|总数|总人数|total)[:：]?$/iu

/** Several rows of one letter each are an index, as a chat program's list has; one may be a person called so. */
function isAloneInIndex(cells: readonly string[]): boolean {
  const all = cells.filter(filled)
  return all.length === 1 && isIndexLetter((all[0] ?? '').trim())
}

/** Not a person: a row with a number and nothing else, the letter of an index, a count at the end. */
function isPerson(cells: readonly string[], columns: Columns): boolean {
  const said = cells.filter((cell, at) => filled(cell) && (columns[at] ?? null) !== null)
  if (said.length === 0) return false
  const all = cells.filter(filled)
  const [only = ''] = all
  if (all.length > 1 || columns.length < 2) return true
  return !isIndexLetter(only.trim()) && !isFurniture(only)
}

function fieldsOf(columns: Columns, cells: readonly string[]): Partial<Record<Field, string>> {
  const fields: Partial<Record<Field, string>> = {}
  columns.forEach((name, at) => {
    if (name === null || name === 'nickname' || name === 'private') return
    if (filled(cells[at]) && fields[name] === undefined) fields[name] = cells[at] ?? ''
  })
  return fields
}

function filledLines(lines: readonly Line[]): Line[] {
  return lines
    .filter(({ cells }) => cells.some(filled))
    .map((line) => ({ ...line, cells: line.cells.map(withoutFormulaGuard) }))
}

function textOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).join('\u001f')
}

function filled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== ''
}
