import type { Tx } from '@/lib/db/transaction'

type ImportAt = { readonly groupId: string; readonly sourceId: string; readonly timeZone: string }

/** Nights that an editor confirmed or corrected and that an import has messages of. What is said before dawn is of the evening before. */
export async function countDecidedNights(
  db: Tx,
  { groupId, sourceId, timeZone }: ImportAt,
): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "FoundNight" n
    WHERE n."groupId" = ${groupId}::uuid
      AND (n."state" = 'CONFIRMED' OR (n."state" = 'PROPOSED' AND n."corrected" IS NOT NULL))
      AND EXISTS (SELECT 1 FROM "Message" m WHERE m."sourceId" = ${sourceId}::uuid
        AND m."at" >= n."date"::timestamp AT TIME ZONE ${timeZone}
        AND m."at" < (n."date" + 1)::timestamp AT TIME ZONE ${timeZone} + interval '6 hours')`
  return rows[0]?.count ?? 0
}
