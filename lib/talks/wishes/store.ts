import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { foldTopic } from './rules'

type Words = { readonly topic: string; readonly details: string }

/**
 * Writes a wish unless one with these words is open already; answers which it is. Null where that one was
 * closed or merged in the same moment.
 */
export async function insertWish(
  db: Tx,
  wish: Words & { readonly memberId: string | null; readonly at: Temporal.Instant },
): Promise<{ readonly id: string; readonly isNew: boolean } | null> {
  const { at, ...rest } = wish
  const { folded, grams } = foldTopic(rest.topic)
  const [made] = await db.wish.createManyAndReturn({
    data: [{ ...rest, folded, grams, wishedAt: toDate(at) }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (made !== undefined) return { id: made.id, isNew: true }
  const where = { folded, mergedIntoId: null, closedReason: null }
  const found = await db.wish.findFirst({ where, select: { id: true } })
  return found && { id: found.id, isNew: false }
}

export type LockedWish = Words & {
  readonly id: string
  readonly mergedIntoId: string | null
  readonly closedReason: string | null
  readonly talkId: string | null
}

/** Locks wishes, always in the same order; those that are not there are left out. */
export async function lockWishes(
  db: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedWish>> {
  const rows = await db.$queryRaw<LockedWish[]>`
    SELECT "id", "topic", "details", "mergedIntoId", "closedReason", "talkId" FROM "Wish"
    WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`
  return new Map(rows.map((row) => [row.id, row]))
}

/** One wish, locked. */
export async function lockWish(db: Tx, id: string): Promise<LockedWish | null> {
  return (await lockWishes(db, [id])).get(id) ?? null
}

/** The same, held against a merge but not against other votes. */
export async function shareWish(db: Tx, id: string): Promise<LockedWish | null> {
  const rows = await db.$queryRaw<LockedWish[]>`
    SELECT "id", "topic", "details", "mergedIntoId", "closedReason", "talkId" FROM "Wish"
    WHERE "id" = ${id}::uuid FOR SHARE`
  return rows[0] ?? null
}

/** One vote of a member; a second one changes nothing. */
export async function insertVote(
  db: Tx,
  vote: { readonly wishId: string; readonly memberId: string; readonly at: Temporal.Instant },
): Promise<void> {
  const { at, ...ids } = vote
  await db.wishVote.createMany({ data: [{ ...ids, at: toDate(at) }], skipDuplicates: true })
}

/** Takes a member's vote back, in the wish and in all that were merged into it. */
export async function deleteVote(
  db: Tx,
  { wishId, memberId }: { readonly wishId: string; readonly memberId: string },
): Promise<void> {
  await db.$executeRaw`
    WITH RECURSIVE tree AS (
      SELECT ${wishId}::uuid AS "id"
      UNION SELECT w."id" FROM "Wish" w JOIN tree ON w."mergedIntoId" = tree."id"
    )
    DELETE FROM "WishVote" v USING tree WHERE v."wishId" = tree."id" AND v."memberId" = ${memberId}::uuid`
}

/** Gives the votes of one wish to another as well; who voted for both is counted once. */
export async function copyVotes(db: Tx, fromId: string, intoId: string): Promise<number> {
  return db.$executeRaw`
    INSERT INTO "WishVote" ("wishId", "memberId", "at", "fromId")
    SELECT ${intoId}::uuid, v."memberId", v."at", ${fromId}::uuid FROM "WishVote" v
    WHERE v."wishId" = ${fromId}::uuid ORDER BY v."memberId"
    ON CONFLICT ("wishId", "memberId") DO NOTHING`
}

/** Takes away the votes that came from a merged wish. */
export async function deleteCopied(db: Tx, fromId: string, intoId: string): Promise<void> {
  await db.wishVote.deleteMany({ where: { wishId: intoId, fromId } })
}

export async function setMerged(
  db: Tx,
  id: string,
  into: { readonly id: string; readonly at: Temporal.Instant } | null,
): Promise<void> {
  const data = { mergedIntoId: into?.id ?? null, mergedAt: into && toDate(into.at) }
  await db.wish.update({ where: { id }, data, select: { id: true } })
}

export async function setWords(db: Tx, id: string, { topic, details }: Words): Promise<void> {
  const data = { topic, details, ...foldTopic(topic) }
  await db.wish.update({ where: { id }, data, select: { id: true } })
}

export async function setClosed(db: Tx, id: string, closedReason: string | null): Promise<void> {
  await db.wish.update({ where: { id }, data: { closedReason }, select: { id: true } })
}

export async function setTalk(db: Tx, id: string, talkId: string | null): Promise<void> {
  await db.wish.update({ where: { id }, data: { talkId }, select: { id: true } })
}

export async function hasTalk(db: Tx, id: string): Promise<boolean> {
  return (await db.talk.count({ where: { id } })) === 1
}

export async function insertOfferOf(db: Tx, wishId: string, offerId: string): Promise<void> {
  await db.wishOffer.create({ data: { wishId, offerId }, select: { wishId: true } })
}

/** Whether the member has an open offer to speak about the wish, or about one that was merged into it. */
export async function hasOffered(db: Tx, wishId: string, memberId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM (${withMerged(Prisma.sql`${wishId}::uuid`)}) k
      JOIN "WishOffer" x ON x."wishId" = ANY(k."ids") JOIN "TalkOffer" o ON o."id" = x."offerId"
    WHERE o."memberId" = ${memberId}::uuid AND o."closedAt" IS NULL LIMIT 1`
  return rows.length > 0
}

/** One row with `ids`: a wish and all that were merged into it, and into those. */
export function withMerged(id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE tree AS (
      SELECT ${id} AS "id"
      UNION SELECT m."id" FROM "Wish" m JOIN tree ON m."mergedIntoId" = tree."id"
    ) SELECT array_agg("id") AS "ids" FROM tree`
}

/** The talk that a coordinator linked by hand. */
export async function findLinked(db: Tx, id: string): Promise<string | null> {
  return (await db.wish.findUnique({ where: { id }, select: { talkId: true } }))?.talkId ?? null
}
