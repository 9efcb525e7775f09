import Papa from 'papaparse'
import { LIMITS } from './rules-limits'
import { headOf, isLoneHeadAt, type Line } from './rules-table'

const DELIMITERS = [',', '\t', ';', '，', '；'] as const

/** The lines of a CSV text with the line of the file each begins at. Never throws. */
export function csvLines(text: string, delimiter = delimiterOf(text) ?? ','): Line[] {
  const lines: Line[] = []
  // The instruction is passed over, and the lines of the file are counted on.
  const skipped = separatorLine(text) === null ? 0 : text.indexOf('\n') + 1
  let line = skipped === 0 ? 1 : 2
  let from = skipped
  Papa.parse<string[]>(text.slice(skipped), {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      const broken = errors.some(({ type }) => type === 'Quotes')
      lines.push(broken ? { line, cells: data, broken } : { line, cells: data })
      line += count(text, from, skipped + meta.cursor)
      from = skipped + meta.cursor
    },
  })
  return lines
}

/**
 * What parts the cells: what the file itself says in a line `sep=;`, or what makes most of a head of one
 * of the first lines, or what stands equally often, at least once, in every line. Null when nothing does:
 * then it is no table.
 */
export function delimiterOf(text: string): string | null {
  const said = separatorLine(text)
  if (said !== null) return said
  const sample = firstLines(text, 50)
  const [first = ''] = sample
  const byHead = DELIMITERS.map((mark) => ({ mark, named: namedBy(mark, sample) }))
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

/** What a first line such as `sep=;` says: an instruction of spreadsheet programs, no row. */
export function separatorLine(text: string): string | null {
  return /^"?sep=(.)"?[ ,;\t]*(?:\n|$)/iu.exec(text)?.[1] ?? null
}

/** Whether one of the first lines is nothing but the head of one column. */
export function isLoneHead(text: string): boolean {
  const lines = firstLines(text, 3).map(unquoted)
  return lines.some((_, at) => isLoneHeadAt(lines, at))
}

/** The most columns that one of the first lines names when it is cut at the mark; below the first, at least two. */
function namedBy(mark: string, lines: readonly string[]): number {
  const named = lines.slice(0, LIMITS.headRows).map((line, at) => {
    if (!line.includes(mark)) return 0
    const count = headOf(line.split(mark).map(unquoted)).named
    return at === 0 || count > 1 ? count : 0
  })
  return Math.max(0, ...named)
}

function firstLines(text: string, count: number): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, count)
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
