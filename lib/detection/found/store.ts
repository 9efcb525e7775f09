import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn } from '@/lib/shared/clock'
import type { HeadRow } from '@/lib/shared/queue-head'
import { correctedSchema, factsSchema } from './schema'
import type { Decision, FoundNightRow, FoundNightState, Made } from './types'

const WITH_GROUP = { group: { select: { name: true } } } satisfies Prisma.FoundNightInclude
type Row = Prisma.FoundNightGetPayload<{ include: typeof WITH_GROUP }>

export async function countByState(db: Tx): Promise<Record<FoundNightState, number>> {
  const rows = await db.foundNight.groupBy({ by: ['state'], _count: true })
  const counts = { PROPOSED: 0, CONFIRMED: 0, DISMISSED: 0 }
  for (const { state, _count } of rows) counts[state] = _count
  return counts
}

/** The nights that wait for a decision, in the order of their list. */
export async function readProposed(db: Tx): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min("createdAt") AS since,
      (array_agg(id::text ORDER BY date, "groupId"))[1] AS first
    FROM "FoundNight" WHERE state = 'PROPOSED'`
  return row
}

/** Which of these talks came from a confirmed night. */
export async function readConfirmed(db: Tx, talkIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.foundNight.findMany({
    where: { state: 'CONFIRMED', talkId: { in: [...talkIds] } },
    select: { talkId: true },
  })
  return new Set(rows.flatMap(({ talkId }) => talkId ?? []))
}

/** One page of a state; with `talkIds`, of these talks. */
export async function listFound(
  db: Tx,
  {
    state,
    talkIds,
  }: { readonly state: FoundNightState; readonly talkIds: readonly string[] | null },
  { take, skip }: { take: number; skip: number },
): Promise<{ readonly nights: FoundNightRow[]; readonly total: number }> {
  const where = { state, ...(talkIds !== null && { talkId: { in: [...talkIds] } }) }
  const rows = await db.foundNight.findMany({
    where,
    orderBy: inOrder(state),
    take,
    skip,
    include: WITH_GROUP,
  })
  return { nights: rows.map(toNight), total: await db.foundNight.count({ where }) }
}

/** The ids of a list in its order, to go through it one by one; with `talkIds`, of these talks. */
export async function listFoundIds(
  db: Tx,
  {
    state,
    talkIds,
  }: { readonly state: FoundNightState; readonly talkIds: readonly string[] | null },
  take: number,
): Promise<string[]> {
  const rows = await db.foundNight.findMany({
    where: { state, ...(talkIds !== null && { talkId: { in: [...talkIds] } }) },
    orderBy: inOrder(state),
    take,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** What waits is read from the oldest on, what is decided from the newest. */
function inOrder(state: FoundNightState): Prisma.FoundNightOrderByWithRelationInput[] {
  return [{ date: state === 'PROPOSED' ? 'asc' : 'desc' }, { groupId: 'asc' }]
}

/**
 * One found night; with `lock`, no other editor decides on it meanwhile. The group's plan is locked first, as
 * planners and the search for nights do, so that none of them can wait for each other.
 */
export async function readFound(
  db: Tx,
  id: string,
  lock = false,
): Promise<(FoundNightRow & { readonly made: Made | null }) | null> {
  if (lock) {
    await db.$queryRaw`
      SELECT 1 FROM "Group" WHERE "id" = (SELECT "groupId" FROM "FoundNight" WHERE "id" = ${id}::uuid)
      FOR NO KEY UPDATE`
    await db.$queryRaw`SELECT 1 FROM "FoundNight" WHERE "id" = ${id}::uuid FOR UPDATE`
  }
  const row = await db.foundNight.findUnique({ where: { id }, include: WITH_GROUP })
  return row === null ? null : { ...toNight(row), made: correctionOf(row)?.made ?? null }
}

export type ConfirmedNight = FoundNightRow & {
  readonly decision: Decision
  readonly talkId: string
  readonly decidedById: string | null
}

/** Confirmed nights of the group in which one of these labels spoke, hosted or checked in, by date. */
export async function confirmedWith(
  db: Tx,
  groupId: string,
  personIds: readonly string[],
): Promise<ConfirmedNight[]> {
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT f."id" FROM "FoundNight" f
    WHERE f."groupId" = ${groupId}::uuid AND f."state" = 'CONFIRMED' AND f."talkId" IS NOT NULL AND (
      f."corrected" #>> '{decision,speakerPersonId}' = ANY(${[...personIds]}::text[])
      OR f."corrected" #>> '{decision,hostPersonId}' = ANY(${[...personIds]}::text[])
      OR EXISTS (
        SELECT 1 FROM jsonb_array_elements_text(f."facts" #> '{messages,checkIn}') gesture(id)
        JOIN "Message" m ON m."id" = gesture.id::bigint
        WHERE m."personId" = ANY(${[...personIds]}::uuid[])))`
  const rows = await db.foundNight.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    orderBy: { date: 'asc' },
    include: WITH_GROUP,
  })
  return rows.flatMap((row) => {
    const night = toNight(row)
    const { decision, talkId } = night
    if (decision === null || talkId === null) return []
    return [{ ...night, decision, talkId, decidedById: row.decidedById }]
  })
}

export async function decideFound(
  db: Tx,
  id: string,
  change: {
    readonly state: FoundNightState
    readonly decision: Decision | null
    readonly made: Made | null
    readonly decidedById: string | null
    readonly decidedAt: Date | null
  },
): Promise<void> {
  const { decision, made, ...columns } = change
  await db.foundNight.update({
    where: { id },
    data: {
      ...columns,
      talkId: made?.talkId ?? null,
      corrected: decision === null ? Prisma.DbNull : { decision, made },
    },
    select: { id: true },
  })
}

function toNight(row: Row): FoundNightRow {
  return {
    id: row.id,
    groupId: row.groupId,
    groupName: row.group.name,
    date: fromDateColumn(row.date).toString(),
    state: row.state,
    facts: factsSchema.parse(row.facts),
    decision: correctionOf(row)?.decision ?? null,
    talkId: row.talkId,
  }
}

function correctionOf(row: Row) {
  return row.corrected === null ? null : correctedSchema.parse(row.corrected)
}
