import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toDateColumn } from '@/lib/shared/clock'
import { toHead, type HeadRow, type QueueHead } from '@/lib/shared/queue-head'
import { listAsks } from './store'
import type { AskView } from './types'

/** Asks that are not over, of one member or of all who are here; those that are due first come first. */
export async function listUnderWay(
  db: Tx,
  at: Temporal.Instant,
  memberId: string | null = null,
): Promise<AskView[]> {
  return listAsks(
    db,
    Prisma.sql`${UNDER_WAY} AND a."dueAt" > ${toDate(at)} AND m."status" = 'ACTIVE'
      AND (${memberId}::uuid IS NULL OR m."id" = ${memberId}::uuid)
      ORDER BY a."dueAt", a."id"`,
  )
}

/** Asks of a group that are not over, also of members who are gone. */
export async function listOfGroup(db: Tx, groupId: string): Promise<AskView[]> {
  return listAsks(db, Prisma.sql`${UNDER_WAY} AND a."groupId" = ${groupId}::uuid ORDER BY a."id"`)
}

/** What ended since the instant, the latest first. */
export async function listEnded(db: Tx, since: Temporal.Instant): Promise<AskView[]> {
  return listAsks(
    db,
    Prisma.sql`a."endedAt" >= ${toDate(since)} AND m."status" = 'ACTIVE'
      ORDER BY a."endedAt" DESC, a."id" DESC LIMIT 50`,
  )
}

/** Open asks for the evening, of those whose answer is waited for; who has longest comes first. */
export async function listOpenFor(
  db: Tx,
  { groupId, date, at }: Evening & { readonly at: Temporal.Instant },
): Promise<AskView[]> {
  return listAsks(
    db,
    Prisma.sql`a."state" = 'OPEN' AND a."groupId" = ${groupId}::uuid AND a."dueAt" > ${toDate(at)}
      AND ${toDateColumn(date)}::date = ANY (a."dates") AND m."status" = 'ACTIVE'
      ORDER BY a."dueAt" DESC, a."id"`,
  )
}

type Evening = { readonly groupId: string; readonly date: Temporal.PlainDate }

/** Open asks to fill an evening, as `isForGap` says it, that has a speaker by now. */
export async function listFilled(db: Tx): Promise<AskView[]> {
  return listAsks(db, Prisma.sql`${IS_FILLED} ORDER BY a."id"`)
}

/** One of these, as it stands now. */
export async function findFilled(db: Tx, id: string): Promise<AskView | null> {
  return (await listAsks(db, Prisma.sql`${IS_FILLED} AND a."id" = ${id}::uuid`))[0] ?? null
}

const IS_FILLED = Prisma.sql`a."state" = 'OPEN' AND a."origin" = 'STANDBY' AND cardinality(a."dates") = 1
  AND EXISTS (SELECT 1 FROM "Night" e JOIN "Talk" given ON given."nightId" = e."id"
    WHERE e."groupId" = a."groupId" AND e."date" = a."dates"[1] AND given."state" IN ('PLANNED', 'HELD')
      AND given."speakerId" IS NOT NULL)`

const UNDER_WAY = Prisma.sql`a."state" IN ('OPEN', 'PROPOSED')`

/** As `needsCoordinator` decides it. */
const NEEDS_COORDINATOR = Prisma.sql`(a."state" = 'PROPOSED'
  OR a."state" = 'OPEN' AND a."question" IS NOT NULL AND a."reply" IS NULL)`

/** What waits for a coordinator, in one statement. */
export async function headOfToDo(db: Tx, at: Temporal.Instant): Promise<QueueHead> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min(coalesce(
        CASE WHEN a."state" = 'PROPOSED' THEN a."answeredAt" ELSE a."questionAt" END, a."askedAt")) AS since,
      (array_agg(a."id"::text ORDER BY a."dueAt", a."id"))[1] AS first
    FROM "TalkAsk" a JOIN "Member" m ON m."id" = a."memberId"
    WHERE ${NEEDS_COORDINATOR} AND a."dueAt" > ${toDate(at)} AND m."status" = 'ACTIVE'`
  return toHead(row)
}

/** Asks whose time is over, or whose member is gone: they are to end. */
export async function listOver(db: Tx, at: Temporal.Instant): Promise<AskView[]> {
  return listAsks(db, Prisma.sql`${isOver(at)} ORDER BY a."id"`)
}

const isOver = (at: Temporal.Instant) =>
  Prisma.sql`${UNDER_WAY} AND (a."dueAt" <= ${toDate(at)} OR m."status" <> 'ACTIVE')`

/** One of these, as it stands now; null where it was answered meanwhile, or is waited for longer. */
export async function findOver(db: Tx, id: string, at: Temporal.Instant): Promise<AskView | null> {
  return (await listAsks(db, Prisma.sql`${isOver(at)} AND a."id" = ${id}::uuid`))[0] ?? null
}
