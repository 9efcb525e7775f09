import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { TalkState, Visibility } from '@/lib/talks/types'
import { wishState } from './rules'
import { withMerged } from './store'
import type { SimilarWish, Wish, WishFilter } from './types'

/** Whose eyes read the list. */
type Eyes = {
  /** Null for a viewer who is no member. */
  readonly memberId: string | null
  /** The talks that exist for the viewer; none where the plan is closed to them. */
  readonly sees: readonly Visibility[]
}

type Row = {
  readonly id: string
  readonly topic: string
  readonly details: string
  readonly wishedAt: Date
  readonly votes: number
  readonly own: boolean
  readonly offered: boolean
  readonly talkId: string | null
  readonly talkTopic: string | null
  readonly talkState: TalkState | null
  readonly mergedIntoId: string | null
  readonly closedReason: string | null
}

/**
 * A wish with its votes and the talk it became: the one that was given, is planned or waits for a date. What was
 * offered for a wish that was merged into it, or became of that, counts here as long as it is merged.
 */
function wishes({ memberId, sees }: Eyes): Prisma.Sql {
  return Prisma.sql`
    SELECT w."id", w."topic", w."details", w."folded", w."wishedAt", w."mergedIntoId", w."closedReason",
      coalesce(v."votes", 0) AS "votes", coalesce(v."own", false) AS "own",
      EXISTS (SELECT 1 FROM "WishOffer" x JOIN "TalkOffer" o ON o."id" = x."offerId"
        WHERE x."wishId" = ANY(k."ids") AND o."closedAt" IS NULL) AS "offered",
      t."id" AS "talkId", t."topic" AS "talkTopic", t."state"::text AS "talkState"
    FROM "Wish" w
    LEFT JOIN (SELECT "wishId", count(*)::int AS "votes", bool_or("memberId" = ${memberId}::uuid) AS "own"
      FROM "WishVote" GROUP BY "wishId") v ON v."wishId" = w."id"
    CROSS JOIN LATERAL (${withMerged(Prisma.sql`w."id"`)}) k
    LEFT JOIN LATERAL (
      SELECT t."id", t."topic", t."state" FROM "Talk" t
      WHERE t."id" IN (SELECT m."talkId" FROM "Wish" m WHERE m."id" = ANY(k."ids")
          UNION SELECT o."talkId" FROM "WishOffer" x JOIN "TalkOffer" o ON o."id" = x."offerId"
          WHERE x."wishId" = ANY(k."ids"))
        AND t."state" <> 'CANCELLED' AND t."visibility"::text = ANY(${[...sees]}::text[])
      ORDER BY array_position(ARRAY['HELD', 'PLANNED', 'POSTPONED'], t."state"::text), t."createdAt" DESC
      LIMIT 1
    ) t ON true`
}

/** As `wishState` decides it. */
const STATE = Prisma.sql`CASE WHEN "talkState" = 'HELD' THEN 'GIVEN' WHEN "talkState" = 'PLANNED' THEN 'PLANNED'
  WHEN "talkState" = 'POSTPONED' OR "offered" THEN 'FOUND' ELSE 'WANTED' END`

/**
 * Open wishes, or closed ones, as the filter asks for them: those in whose topics, as they were typed, all of these folded words
 * stand. What a viewer is shown of a topic may hold fewer of them.
 */
export async function listWishes(
  db: Tx,
  eyes: Eyes,
  filter: Pick<WishFilter, 'state' | 'sort' | 'mine'>,
  { words, skip, take }: WishRange,
): Promise<{ readonly wishes: Wish[]; readonly total: number }> {
  const order =
    filter.sort === 'new' ? Prisma.sql`"wishedAt" DESC` : Prisma.sql`"votes" DESC, "wishedAt"`
  const rows = await db.$queryRaw<(Row & { total: number })[]>`
    SELECT f.*, count(*) OVER ()::int AS "total" FROM (${wishes(eyes)}) f
    WHERE "mergedIntoId" IS NULL AND ("closedReason" IS NOT NULL) = (${filter.state} = 'CLOSED')
      AND (${filter.state} IN ('', 'CLOSED') OR ${STATE} = ${filter.state})
      AND (${filter.mine} = '' OR "own")
      AND NOT EXISTS (SELECT 1 FROM unnest(${[...words]}::text[]) word WHERE strpos("folded", word) = 0)
    ORDER BY ${order}, "id" LIMIT ${take}::int OFFSET ${skip}::int`
  const [first] = rows
  if (first !== undefined || skip === 0)
    return { wishes: rows.map(toWish), total: first?.total ?? 0 }
  // Past the end: only how many there are.
  const { total } = await listWishes(db, eyes, filter, { words, skip: 0, take: 1 })
  return { wishes: [], total }
}

type WishRange = {
  readonly words: readonly string[]
  readonly skip: number
  /** Null for all. */
  readonly take: number | null
}

export type FoundWish = Wish & Pick<Row, 'mergedIntoId' | 'closedReason'>

export async function findWish(db: Tx, eyes: Eyes, id: string): Promise<FoundWish | null> {
  const rows = await db.$queryRaw<Row[]>`SELECT * FROM (${wishes(eyes)}) f WHERE "id" = ${id}::uuid`
  const [row] = rows
  if (row === undefined) return null
  return { ...toWish(row), mergedIntoId: row.mergedIntoId, closedReason: row.closedReason }
}

function toWish(row: Row): Wish {
  const { id, topic, details, votes, own, offered, talkId, talkTopic, talkState } = row
  return {
    id,
    topic,
    details,
    wishedAt: toInstant(row.wishedAt),
    votes,
    own,
    state: wishState(talkState, offered),
    talk:
      talkId === null || talkState === 'POSTPONED' ? null : { id: talkId, topic: talkTopic ?? '' },
  }
}

/** Wishes that are weighed for likeness: more of them share a gram only in a list of thousands. */
const WEIGHED = 400

/** Open wishes that share a gram with a topic; bounded by what one topic can hold. */
export async function findSharing(
  db: Tx,
  grams: readonly string[],
  but: string | null,
): Promise<SimilarWish[]> {
  if (grams.length === 0) return []
  return db.$queryRaw<SimilarWish[]>`
    SELECT w."id", w."topic",
      (SELECT count(*)::int FROM "WishVote" v WHERE v."wishId" = w."id") AS "votes"
    FROM "Wish" w
    WHERE w."grams" && ${[...grams]}::text[] AND w."mergedIntoId" IS NULL AND w."closedReason" IS NULL
      AND w."id" IS DISTINCT FROM ${but}::uuid
    ORDER BY w."id" LIMIT ${WEIGHED}::int`
}

/** What was merged into the wish. */
export async function listMerged(db: Tx, id: string) {
  return db.wish.findMany({
    where: { mergedIntoId: id },
    select: { id: true, topic: true },
    orderBy: [{ mergedAt: 'asc' }, { id: 'asc' }],
  })
}

/** Who wished for it, the first ones first. */
export async function listWishers(db: Tx, wishId: string, take: number) {
  const rows = await db.wishVote.findMany({
    where: { wishId },
    select: { memberId: true, at: true, member: { select: { displayName: true } } },
    orderBy: [{ at: 'asc' }, { memberId: 'asc' }],
    take,
  })
  return rows.map(({ memberId, at, member }) => ({
    memberId,
    name: member.displayName,
    at: toInstant(at),
  }))
}
