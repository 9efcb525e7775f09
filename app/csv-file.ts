import type { Temporal } from 'temporal-polyfill'
import { type CsvColumn, toCsv } from '@/lib/shared/csv'

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

/** A time as spreadsheets read it, in the community's zone: 2026-05-18 19:30. */
export function timeCell(timeZone: string): (at: Temporal.Instant | null) => string | null {
  return (at) => {
    const there = at?.toZonedDateTimeISO(timeZone)
    if (there === undefined) return null
    return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
  }
}
