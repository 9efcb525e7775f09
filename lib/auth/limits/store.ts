import type { Tx } from '@/lib/db/transaction'

/** Counts one more and answers the count with it. One statement, so that no race escapes counting. */
export async function countOneMore(db: Tx, key: string, windowAt: Date): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" ("key", "windowAt", "count") VALUES (${key}, ${windowAt}, 1)
    ON CONFLICT ("key", "windowAt") DO UPDATE SET "count" = "RateLimit"."count" + 1
    RETURNING "count"`
  return rows[0]?.count ?? 1
}

export async function deleteWindowsBefore(db: Tx, before: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { windowAt: { lt: before } } })
}
