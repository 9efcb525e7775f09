import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toInstant } from '@/lib/shared/clock'
import type { Visibility } from '@/lib/talks/types'

/** When the talk's transcript was published, held so that it is not withdrawn meanwhile; with its night. */
export async function sharePublished(
  tx: Tx,
  talkId: string,
  visible: readonly Visibility[],
): Promise<{ nightId: string; publishedAt: Temporal.Instant } | null> {
  const rows = await tx.$queryRaw<{ nightId: string; publishedAt: Date }[]>`
    SELECT k."nightId", r."publishedAt"
    FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId"
    WHERE k."id" = ${talkId}::uuid AND r."state" = 'PUBLISHED' AND k."nightId" IS NOT NULL
      AND k."visibility"::text = ANY(${[...visible]}::text[])
    FOR SHARE OF r`
  const row = rows[0]
  return row === undefined ? null : { ...row, publishedAt: toInstant(row.publishedAt) }
}

export async function findNightOfTalk(tx: Tx, talkId: string): Promise<string | null> {
  const row = await tx.talk.findUnique({ where: { id: talkId }, select: { nightId: true } })
  return row?.nightId ?? null
}

/** A transcript that was published lately, with the night it is of. */
type RecentlyPublished = {
  readonly talkId: string
  readonly nightId: string
  readonly topic: string
  readonly date: Temporal.PlainDate
  readonly publishedAt: Temporal.Instant
}

/** Published since then for the group, the latest evening first. */
export async function listRecentlyPublished(
  db: Tx,
  groupId: string,
  visible: readonly Visibility[],
  since: Temporal.Instant,
  limit: number,
): Promise<RecentlyPublished[]> {
  const rows = await db.$queryRaw<
    { talkId: string; nightId: string; topic: string; date: Date; publishedAt: Date }[]
  >`
    SELECT k."id" AS "talkId", n."id" AS "nightId", k."topic", n."date", r."publishedAt"
    FROM "Transcript" r JOIN "Talk" k ON k."id" = r."talkId" JOIN "Night" n ON n."id" = k."nightId"
    WHERE r."state" = 'PUBLISHED' AND r."publishedAt" > ${toDate(since)}
      AND k."groupId" = ${groupId}::uuid AND k."visibility"::text = ANY(${[...visible]}::text[])
    ORDER BY n."date" DESC LIMIT ${limit}`
  return rows.map(({ date, publishedAt, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    publishedAt: toInstant(publishedAt),
  }))
}
