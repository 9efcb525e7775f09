import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv, withoutFormulaGuard } from './csv'

type Cell = string | number | null

/** A table of these cells under heads that are plain words. */
function csvOf(rows: readonly (readonly Cell[])[]): string {
  const columns = (rows[0] ?? []).map((_, at) => ({
    head: `column ${String(at)}`,
    cell: (row: readonly Cell[]) => row[at] ?? null,
  }))
  return toCsv(columns, rows)
}

/** The cells below the head, as papaparse reads them. */
function parsed(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', delimiter: ',' })
  expect(errors).toEqual([])
  return data.slice(1, -1)
}

describe('a table as CSV', () => {
  it('has a byte order mark, a head, and CRLF at the end of every line', () => {
    const columns = [
      { head: '昵称', cell: ({ name }: { name: string; points: number }) => name },
      { head: '分, "points"', cell: ({ points }: { name: string; points: number }) => points },
    ]
    expect(toCsv(columns, [{ name: '宁远\n青禾', points: -2 }])).toBe(
      '\uFEFF昵称,"分, ""points"""\r\n"宁远\n青禾",-2\r\n',
    )
  })

  it('leaves a cell empty for null, and quotes what other spreadsheets split at', () => {
    expect(csvOf([[null, 'a;b', 'c\td', ' e']])).toBe(
      '\uFEFFcolumn 0,column 1,column 2,column 3\r\n,"a;b","c\td"," e"\r\n',
    )
  })

  it.each([
    '=1+1',
    '+86',
    '-2',
    '@sum',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '＋1',
    '%0A',
    '|cmd',
    "'=1",
    '\u200B=1',
    '\u2060\uFEFF=1',
    '\u00AD+1',
    '\u3164@sum',
    '\u202E=1',
    '\u0001=1',
    '\u2800-1',
    '﹦1',
    '−1',
  ])('never lets the cell %j begin a formula', (cell) => {
    expect(parsed(csvOf([[cell]]))).toEqual([[`'${cell}`]])
  })

  it('leaves numbers and plain text as they are', () => {
    expect(parsed(csvOf([[-2, '宁远-青禾-产品', "'宁远"]]))).toEqual([
      ['-2', '宁远-青禾-产品', "'宁远"],
    ])
  })

  it('gives every cell back exactly once the guard is taken off', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '=',
            '+',
            '-',
            '@',
            '\t',
            '\r',
            '\n',
            "'",
            '"',
            ',',
            ';',
            ' ',
            '\u200B',
            'a',
          ),
          {
            maxLength: 6,
          },
        )
        .map((parts) => parts.join('')),
    )
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
    fc.assert(
      fc.property(rows, (rows) => {
        const read = parsed(csvOf(rows)).map((cells) => cells.map(withoutFormulaGuard))
        expect(read).toEqual(rows)
      }),
    )
  })
})
