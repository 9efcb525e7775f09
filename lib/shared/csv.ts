/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open as they should: with a byte order mark, so that
 * Chinese is read as such, and with an apostrophe before a text that they would take for a formula.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}

/** One cell. Numbers of our own stay numbers; a text that begins like a formula never is one. */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n\t;]/u.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe
}

/** What begins a formula in some spreadsheet, in either width, behind any white space. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠|%]/u
