import type { Tx } from '@/lib/db/transaction'
import type { Section } from './rules-sections'
import type { Subject } from './types'

export type ExportRow = Readonly<Record<string, unknown>>

type Whose = Pick<Subject, 'ids' | 'emails'>

/** `take` rows of a section. The statement consists of constants of the code only. */
export async function readSection(
  db: Tx,
  section: Section,
  { ids, emails }: Whose,
  { take, skip }: { readonly take: number; readonly skip: number },
): Promise<ExportRow[]> {
  const columns = Object.entries(section.columns).map(([name, sql]) => `${sql} AS "${name}"`)
  return db.$queryRawUnsafe<ExportRow[]>(
    `SELECT ${columns.join(', ')} FROM ${whole(section.from)} ORDER BY ${section.order}
     LIMIT $3::int OFFSET $4::int`,
    [...ids],
    [...emails],
    take,
    skip,
  )
}

export async function countSection(db: Tx, section: Section, { ids, emails }: Whose) {
  const rows = await db.$queryRawUnsafe<{ rows: number }[]>(
    `SELECT count(*)::int AS "rows" FROM ${whole(section.from)}`,
    [...ids],
    [...emails],
  )
  return rows[0]?.rows ?? 0
}

/** PostgreSQL needs the type of every parameter, also of one that the section does not use. */
function whole(from: string): string {
  const [tables = '', where = ''] = from.split(/\bWHERE\b/u)
  return `${tables} WHERE (${where}) AND ($1::uuid[] IS NOT NULL) AND ($2::text[] IS NOT NULL)`
}
