import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { csvCell, toCsv } from './csv'

it('never lets a cell begin a formula', () => {
  const cells = ['=1+1', '+86', '-2', '@sum', ' =1', '\t=1', '＝1', '%0A', '|cmd']
  for (const cell of cells) expect(csvCell(cell).replace(/^"/u, '').startsWith("'")).toBe(true)
  expect(csvCell('宁远-青禾-产品')).toBe('宁远-青禾-产品')
  expect(csvCell(-2)).toBe('-2')
})

it('gives every cell back, with the apostrophe at most added', () => {
  const rows = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, (rows) => {
      const parsed = Papa.parse<string[]>(toCsv(rows).slice(1), { newline: '\r\n', delimiter: ',' })
      const read = parsed.data.slice(0, rows.length)
      const plain = (cells: readonly string[]) => cells.map((cell) => cell.replace(/^'/u, ''))
      expect(read.map(plain)).toEqual(rows.map(plain))
    }),
  )
})
