import Papa from 'papaparse'
import { headOf, type Line } from './rules-table'

const DELIMITERS = [',', '\t', ';', '，', '；'] as const

/** The lines of a CSV text with the line of the file each begins at. Never throws. */
export function csvLines(text: string, delimiter = delimiterOf(text) ?? ','): Line[] {
  const lines: Line[] = []
  let line = 1
  let from = 0
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const broken = errors.some(({ type }) => type === 'Quotes')
      lines.push(broken ? { line, cells: data, broken } : { line, cells: data })
      line += count(text, from, meta.cursor)
      from = meta.cursor
    },
  })
  return lines
}

/**
 * What parts the cells: by the head if there is one, else what stands equally often, at least once, in
 * every line. Null when nothing does: then it is no table.
 */
export function delimiterOf(text: string): string | null {
  const sample = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const [first = ''] = sample
  const byHead = DELIMITERS.filter((mark) => first.includes(mark))
    .map((mark) => ({ mark, named: named(first.split(mark)) }))
    .filter(({ named }) => named > 0)
    .toSorted((a, b) => b.named - a.named)[0]
  if (byHead !== undefined) return byHead.mark
  if (sample.length < 2) return first.includes('\t') ? '\t' : null
  return (
    DELIMITERS.find((mark) => {
      const cells = first.split(mark).length
      return cells > 1 && sample.every((line) => line.split(mark).length === cells)
    }) ?? null
  )
}

/** Whether the first line is nothing but the head of one column. */
export function isLoneHead(text: string): boolean {
  const first = text.split('\n').find((line) => line.trim() !== '') ?? ''
  return headOf([unquoted(first)]) !== null
}

function named(cells: readonly string[]): number {
  return (headOf(cells.map(unquoted)) ?? []).filter((name) => name !== null).length
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/u, '$1')
}

function count(text: string, from: number, to: number): number {
  let breaks = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    breaks += 1
  }
  return breaks
}
