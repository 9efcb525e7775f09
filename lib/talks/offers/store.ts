import { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { Offer, PooledOffer } from './types'

type NewOffer = {
  readonly memberId: string
  readonly topic: string
  readonly source: string
  readonly at: Temporal.Instant
}

export async function insertOffer(db: Tx, { at, ...offer }: NewOffer): Promise<string> {
  const data = { ...offer, offeredAt: toDate(at) }
  return (await db.talkOffer.create({ data, select: { id: true } })).id
}

/** Ends an offer, planned or let go. Says what it was: ended by this call, ended before, or nothing. */
export async function closeOffer(
  db: Tx,
  id: string,
  end: {
    readonly at: Temporal.Instant
    readonly talkId: string | null
    readonly thanks?: string | null
  },
): Promise<'NOW' | 'CLOSED' | 'UNKNOWN'> {
  const { at, ...rest } = end
  const { count } = await db.talkOffer.updateMany({
    where: { id, closedAt: null },
    data: { closedAt: toDate(at), ...rest },
  })
  if (count === 1) return 'NOW'
  return (await db.talkOffer.count({ where: { id } })) === 1 ? 'CLOSED' : 'UNKNOWN'
}

/** Opens an offer again that was let go, or that a talk had ended. Says whether it was ended. */
export async function reopenOffer(db: Tx, id: string): Promise<'NOW' | 'OPEN' | 'UNKNOWN'> {
  const { count } = await db.talkOffer.updateMany({
    where: { id, closedAt: { not: null } },
    data: { closedAt: null, talkId: null, thanks: null },
  })
  if (count === 1) return 'NOW'
  return (await db.talkOffer.count({ where: { id } })) === 1 ? 'OPEN' : 'UNKNOWN'
}

/** Where the offer came from; null where there is none. */
export async function sourceOf(db: Tx, id: string): Promise<string | null> {
  const offer = await db.talkOffer.findUnique({ where: { id }, select: { source: true } })
  return offer?.source ?? null
}

const OFFER = {
  id: true,
  topic: true,
  source: true,
  offeredAt: true,
  memberId: true,
  member: {
    select: { displayName: true, company: true, position: true, groupId: true },
  },
} as const

/** The offers of people who are here, open or ended, with the ask under way of each; promises have a list of their own. */
export async function listPool(
  db: Tx,
  {
    groupId,
    source,
    closed,
    take,
  }: {
    readonly groupId: string | null
    readonly source: string | null
    readonly closed: boolean
    readonly take: number
  },
): Promise<Omit<PooledOffer, 'isOld'>[]> {
  const rows = await db.$queryRaw<PoolRow[]>`
    SELECT o."id", o."topic", o."source", o."offeredAt", o."closedAt", o."talkId", o."thanks", o."memberId",
      m."displayName", m."company", m."position", m."groupId", g."name" AS "groupName",
      (SELECT a."id" FROM "TalkAsk" a WHERE a."memberId" = o."memberId" AND a."state" IN ('OPEN', 'PROPOSED')
        ORDER BY a."offerId" = o."id" DESC NULLS LAST, a."id" LIMIT 1) AS "askId"
    FROM "TalkOffer" o JOIN "Member" m ON m."id" = o."memberId" JOIN "Group" g ON g."id" = m."groupId"
    WHERE m."status" = 'ACTIVE' AND o."source" <> 'promise' AND (o."closedAt" IS NOT NULL) = ${closed}
      AND (${groupId}::uuid IS NULL OR m."groupId" = ${groupId}::uuid)
      AND (${source}::text IS NULL OR o."source" = ${source}::text)
    ORDER BY o."offeredAt" DESC, o."id" DESC LIMIT ${take}::int`
  return rows.map(({ offeredAt, closedAt, ...row }) => ({
    ...row,
    offeredAt: toInstant(offeredAt),
    closedAt: closedAt && toInstant(closedAt),
  }))
}

type PoolRow = Omit<PooledOffer, 'isOld' | 'offeredAt' | 'closedAt'> & {
  readonly offeredAt: Date
  readonly closedAt: Date | null
}

export async function countOpen(db: Tx, groupId: string): Promise<number> {
  const member = { status: 'ACTIVE', groupId } as const
  return db.talkOffer.count({ where: { closedAt: null, source: { not: 'promise' }, member } })
}

/**
 * Open offers of before the instant, of which coordinators have heard nothing since then and no ask is under way;
 * from now on they have. Of two at once one takes each.
 */
export async function takeOld(
  db: Tx,
  at: Temporal.Instant,
  before: Temporal.Instant,
): Promise<Offer[]> {
  const rows = await db.$queryRaw<(Omit<Offer, 'offeredAt'> & { offeredAt: Date })[]>`
    UPDATE "TalkOffer" o SET "remindedAt" = ${toDate(at)} FROM "Member" m
    WHERE m."id" = o."memberId" AND m."status" = 'ACTIVE' AND o."closedAt" IS NULL AND o."source" <> 'promise'
      AND coalesce(o."remindedAt", o."offeredAt") <= ${toDate(before)}
      AND NOT EXISTS (SELECT 1 FROM "TalkAsk" a
        WHERE a."memberId" = o."memberId" AND a."state" IN ('OPEN', 'PROPOSED'))
    RETURNING o."id", o."topic", o."source", o."offeredAt", o."memberId", m."displayName", m."company",
      m."position", m."groupId"`
  return rows
    .map((row) => ({ ...row, offeredAt: toInstant(row.offeredAt) }))
    .toSorted((a, b) => Temporal.Instant.compare(a.offeredAt, b.offeredAt))
}

/** What the member offered to speak about and is not planned, the latest first. */
export async function listOpenOffers(
  db: Tx,
  memberId: string,
): Promise<{ id: string; topic: string }[]> {
  return db.talkOffer.findMany({
    where: { memberId, closedAt: null },
    select: { id: true, topic: true },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
  })
}

export async function findOffer(db: Tx, id: string) {
  const found = await db.talkOffer.findFirst({
    where: { id, closedAt: null, member: { status: 'ACTIVE' } },
    select: OFFER,
  })
  return found === null ? null : toOffer(found)
}

type Row = {
  readonly id: string
  readonly topic: string
  readonly source: string
  readonly offeredAt: Date
  readonly memberId: string
  readonly member: {
    readonly displayName: string
    readonly company: string | null
    readonly position: string | null
    readonly groupId: string
  }
}

function toOffer({ member, offeredAt, ...offer }: Row) {
  return { ...offer, ...member, offeredAt: toInstant(offeredAt) }
}

/** A step of an erasure: what members said they could speak about. */
export async function deleteOffersOf(db: Tx, memberIds: readonly string[]): Promise<void> {
  await db.talkOffer.deleteMany({ where: { memberId: { in: [...memberIds] } } })
}
