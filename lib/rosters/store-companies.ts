import type { Tx } from '@/lib/db/transaction'

/** The companies that applied rosters name in a column of their own. */
export async function companiesOfRosters(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ company: string }[]>`
    SELECT DISTINCT w.fields->>'company' AS company
    FROM "RosterRow" w JOIN "Roster" r ON r.id = w."rosterId"
    WHERE r.state = 'APPLIED' AND w.fields->>'company' IS NOT NULL`
  return rows.map(({ company }) => company)
}
