import type { Tx } from '@/lib/db/transaction'
import type { HeadRow } from '@/lib/shared/queue-head'

type Published = { readonly id: string; readonly talkId: string }

/** Published transcripts that were looked through by earlier rules or never, oldest first, locked; some of them. */
export async function lockUnchecked(db: Tx, rules: number, take: number): Promise<Published[]> {
  return db.$queryRaw<Published[]>`
    SELECT r."id", r."talkId" FROM "Transcript" r LEFT JOIN "NameCheck" c ON c."transcriptId" = r."id"
    WHERE r."state" = 'PUBLISHED' AND coalesce(c."rules", 0) < ${rules}
    ORDER BY r."publishedAt", r."id" LIMIT ${take}::int FOR UPDATE OF r SKIP LOCKED`
}

/** Published transcripts with names to look at, locked in one order. */
export async function lockWithNames(db: Tx): Promise<Published[]> {
  return db.$queryRaw<Published[]>`
    SELECT r."id", r."talkId" FROM "Transcript" r JOIN "NameCheck" c ON c."transcriptId" = r."id"
    WHERE r."state" = 'PUBLISHED' AND c."open" > 0 ORDER BY r."id" FOR UPDATE OF r`
}

export async function saveCheck(
  db: Tx,
  transcriptId: string,
  check: { readonly rules: number; readonly open: number },
): Promise<void> {
  await db.nameCheck.upsert({
    where: { transcriptId },
    create: { transcriptId, ...check },
    update: check,
  })
}

/** Published transcripts with names to look at, the newest first, as far as they are known. */
export async function listWithNames(db: Tx, take: number) {
  return db.$queryRaw<{ talkId: string; topic: string; open: number; publishedAt: Date }[]>`
    SELECT r."talkId", k."topic", c."open", r."publishedAt" FROM "NameCheck" c
      JOIN "Transcript" r ON r."id" = c."transcriptId" JOIN "Talk" k ON k."id" = r."talkId"
    WHERE r."state" = 'PUBLISHED' AND c."open" > 0
    ORDER BY r."publishedAt" DESC, r."id" LIMIT ${take}::int`
}

/** The same as the head of a queue: the one that has been public longest first. */
export async function readWithNames(db: Tx): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min(r."publishedAt") AS since,
      (array_agg(r."talkId"::text ORDER BY r."publishedAt", r."id"))[1] AS first
    FROM "NameCheck" c JOIN "Transcript" r ON r."id" = c."transcriptId"
    WHERE r."state" = 'PUBLISHED' AND c."open" > 0`
  return row
}

/** How many are published, how many of them were looked through, and how many have names to look at. */
export async function countChecked(db: Tx, rules: number) {
  const [row] = await db.$queryRaw<{ published: number; checked: number; withNames: number }[]>`
    SELECT count(*)::int AS published,
      count(*) FILTER (WHERE c."rules" >= ${rules})::int AS checked,
      count(*) FILTER (WHERE c."open" > 0)::int AS "withNames"
    FROM "Transcript" r LEFT JOIN "NameCheck" c ON c."transcriptId" = r."id"
    WHERE r."state" = 'PUBLISHED'`
  return row ?? { published: 0, checked: 0, withNames: 0 }
}

/** What the public reads of it: title, summary and lines as they are stored. */
export async function readPublicTexts(db: Tx, { id, talkId }: Published) {
  const talk = await db.talk.findUniqueOrThrow({
    where: { id: talkId },
    select: { topic: true, summary: true },
  })
  const lines = await db.transcriptLine.findMany({
    where: { transcriptId: id },
    orderBy: { position: 'asc' },
    select: { position: true, text: true },
  })
  return { ...talk, lines }
}
