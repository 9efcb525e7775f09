import Papa from 'papaparse'

type Cell = string | number | null

/** One column of a table: its head, and what a row has in it. A number is a number, null an empty cell. */
export type CsvColumn<Row> = {
  readonly head: string
  readonly cell: (row: Row) => Cell
}

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open as they should: with a byte order mark, so that
 * Chinese is read as such, and with an apostrophe before every text they would take for a formula.
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const text = Papa.unparse([columns.map(({ head }) => head), ...cells], {
    newline: LINE_END,
    escapeFormulae: FORMULA,
    quotes: (value: unknown) => typeof value === 'string' && OTHER_DELIMITER.test(value),
  })
  return `\uFEFF${text}${LINE_END}`
}

/** The text of a cell that `toCsv` wrote: without the apostrophe that keeps it from being a formula. */
export function withoutFormulaGuard(text: string): string {
  const inner = text.startsWith("'") ? text.slice(1) : text
  return FORMULA.test(inner) ? inner : text
}

const LINE_END = '\r\n'

/** Spreadsheets of some languages split at these as well. */
const OTHER_DELIMITER = /[;\t]/u

/**
 * What begins a formula in some spreadsheet, in either width, behind any blank: white space, and what has no
 * width or no picture (zero-width blanks, marks of direction, fillers), which some programs drop. Apostrophes
 * before it count: a text that has one of its own gets a second, so that the first is always the guard.
 */
const FORMULA =
  /^'*[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*[=+\-@\t\r＝＋－−﹢﹣﹦﹫＠|%]/u
