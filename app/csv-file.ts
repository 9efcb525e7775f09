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
