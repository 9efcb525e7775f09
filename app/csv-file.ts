import type { Temporal } from 'temporal-polyfill'
import { toCsv } from '@/lib/shared/csv'

type Rows = readonly (readonly (string | number | null)[])[]

const HEADERS = { 'cache-control': 'private, no-store' }

/** A table to take along, kept by no cache; for whom there is none, nothing is there. */
export function csvFile(name: string, rows: Rows | null): Response {
  if (rows === null) return new Response(null, { status: 404, headers: HEADERS })
  return new Response(toCsv(rows), {
    headers: {
      ...HEADERS,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
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
