import type { Tx } from '@/lib/db/transaction'

/** What members say they work for. */
export async function readCompanies(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ company: string }[]>`
    SELECT DISTINCT "company" FROM "Member" WHERE "company" IS NOT NULL`
  return rows.map(({ company }) => company)
}
