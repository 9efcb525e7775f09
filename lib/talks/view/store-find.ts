import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn } from '@/lib/shared/clock'
import type { Visibility } from '@/lib/talks/types'

/** What talks are found by, the latest first; `all`: the reader sees what members keep from each other. */
export async function listTitles(
  db: Tx,
  {
    visible,
    all,
    take,
  }: { readonly visible: readonly Visibility[]; readonly all: boolean; readonly take: number },
) {
  const rows = await db.$queryRaw<
    { id: string; topic: string; date: Date | null; groupName: string; speaker: string | null }[]
  >`
    SELECT t."id"::text, t."topic", n."date", g."name" AS "groupName",
      CASE WHEN s."showTalks" OR ${all} THEN s."displayName" END AS speaker
    FROM "Talk" t JOIN "Group" g ON g."id" = t."groupId"
      LEFT JOIN "Night" n ON n."id" = t."nightId" LEFT JOIN "Member" s ON s."id" = t."speakerId"
    WHERE t."visibility"::text = ANY (${[...visible]}::text[])
    ORDER BY n."date" DESC NULLS FIRST, t."id" LIMIT ${take}`
  return rows.map(({ date, ...row }) => ({ ...row, date: date && fromDateColumn(date) }))
}
