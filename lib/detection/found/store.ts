import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn } from '@/lib/shared/clock'
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

/** What waits is read from the oldest on, what is decided from the newest. */
export async function listFound(
  db: Tx,
  state: FoundNightState,
  { take, skip }: { take: number; skip: number },
): Promise<FoundNightRow[]> {
  const rows = await db.foundNight.findMany({
    where: { state },
    orderBy: [{ date: state === 'PROPOSED' ? 'asc' : 'desc' }, { groupId: 'asc' }],
    take,
    skip,
    include: WITH_GROUP,
  })
  return rows.map(toNight)
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
