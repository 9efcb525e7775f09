import type { Temporal } from 'temporal-polyfill'
import { type CsvColumn, toCsv } from '@/lib/shared/csv'
import type { Unread } from '@/lib/shared/unread'

const HEADERS = { 'cache-control': 'private, no-store' }

/** A table to take along, kept by no cache. */
export function csvFile<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): Response {
  return new Response(toCsv(columns, rows), {
    headers: {
      ...HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })
}

/** The answer to a viewer who may not have the table, or for whom there is none. */
export function noCsvFile(): Response {
  return new Response(null, { status: 404, headers: HEADERS })
}

/**
 * The answer where the address asks for a part that the list does not understand, in a sentence: a file has no
 * place to say that it holds more than was asked for. Null when all was understood.
 */
export function badCsvFilter(
  unread: readonly Unread[],
  t: (key: 'FILE', facts: { readonly names: string }) => string,
): Response | null {
  if (unread.length === 0) return null
  const text = t('FILE', { names: unread.map(({ name }) => name).join(', ') })
  return new Response(`${text}\n`, {
    status: 400,
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** A time as spreadsheets read it, in the community's zone: 2026-05-18 19:30. */
export function timeCell(timeZone: string): (at: Temporal.Instant | null) => string | null {
  return (at) => {
    const there = at?.toZonedDateTimeISO(timeZone)
    if (there === undefined) return null
    return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
  }
}
