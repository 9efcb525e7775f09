import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toInstant } from '@/lib/shared/clock'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { Temporal } from 'temporal-polyfill'
import type { Dispute, DisputeRow, DisputeState, PresenceSaid } from './types'

/** What a member says of an evening; the row of before is written anew. */
export async function putDispute(
  tx: Tx,
  dispute: {
    readonly nightId: string
    readonly memberId: string
    readonly said: PresenceSaid
    readonly reason: string
    readonly at: Temporal.Instant
  },
): Promise<string> {
  const { nightId, memberId, said, reason, at } = dispute
  const data = { said, reason, saidAt: toDate(at), state: 'OPEN' as const }
  const row = await tx.attendanceDispute.upsert({
    where: { nightId_memberId: { nightId, memberId } },
    create: { nightId, memberId, ...data },
    update: data,
    select: { id: true },
  })
  return row.id
}

export async function findStateOf(
  tx: Tx,
  nightId: string,
  memberId: string,
): Promise<DisputeState | null> {
  const where = { nightId_memberId: { nightId, memberId } }
  const row = await tx.attendanceDispute.findUnique({ where, select: { state: true } })
  return row?.state ?? null
}

/** One, held until the transaction ends: of two who answer it one is first. */
export async function holdDispute(tx: Tx, id: string): Promise<Dispute | null> {
  await tx.$queryRaw`SELECT 1 FROM "AttendanceDispute" WHERE "id" = ${id}::uuid FOR UPDATE`
  const row = await tx.attendanceDispute.findUnique({ where: { id } })
  return row && toDispute(row)
}

export async function setState(
  tx: Tx,
  id: string,
  state: Extract<DisputeState, 'OPEN' | 'WITHDRAWN'>,
): Promise<void> {
  const data = { state, answer: '', answeredAt: null, answeredById: null }
  await tx.attendanceDispute.updateMany({ where: { id }, data })
}

/** What was corrected for the member waits for an answer again, for the correction is gone. */
export async function reopenCorrected(
  tx: Tx,
  of: { readonly nightId: string; readonly memberId: string },
): Promise<void> {
  const data = { state: 'OPEN' as const, answer: '', answeredAt: null, answeredById: null }
  await tx.attendanceDispute.updateMany({ where: { ...of, state: 'CORRECTED' }, data })
}

export async function setAnswer(
  tx: Tx,
  id: string,
  {
    at,
    ...answer
  }: {
    readonly state: Extract<DisputeState, 'CORRECTED' | 'LEFT'>
    readonly answer: string
    readonly at: Temporal.Instant
    readonly answeredById: string | null
  },
): Promise<void> {
  const data = { ...answer, answeredAt: toDate(at) }
  await tx.attendanceDispute.updateMany({ where: { id }, data })
}

/** What the member said, by evening; nothing of what they took back. */
export async function listDisputesOf(db: Tx, memberId: string): Promise<Dispute[]> {
  const rows = await db.attendanceDispute.findMany({
    where: { memberId, state: { not: 'WITHDRAWN' } },
    orderBy: { saidAt: 'desc' },
  })
  return rows.map(toDispute)
}

/** What waits for an organiser's answer. One's own waits for another one. */
export async function readOpen(db: Tx, notOf: string | null): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min(d."saidAt") AS since,
      (array_agg(d."id"::text ORDER BY d."saidAt", d."id"))[1] AS first
    FROM "AttendanceDispute" d
    WHERE d."state" = 'OPEN' AND d."memberId" IS DISTINCT FROM ${notOf}::uuid`
  return row
}

type Row = Omit<DisputeRow, 'isOwn' | 'date' | 'saidAt' | 'answeredAt'> & {
  readonly date: Date
  readonly saidAt: Date
  readonly answeredAt: Date | null
}

export async function listDisputes(
  db: Tx,
  states: readonly DisputeState[],
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<Omit<DisputeRow, 'isOwn'>[]> {
  const order = states.includes('OPEN')
    ? Prisma.sql`d."saidAt", d."id"`
    : Prisma.sql`d."answeredAt" DESC, d."id"`
  const rows = await db.$queryRaw<Row[]>`
    SELECT d."id", d."nightId", d."memberId", d."said"::text AS said, d."reason", d."saidAt", d."state"::text AS state,
      d."answer", d."answeredAt", m."displayName" AS name, n."date", g."name" AS "groupName", t."topic",
      coalesce(c."status"::text, 'ABSENT') AS stands, b."displayName" AS "answeredBy"
    FROM "AttendanceDispute" d JOIN "Member" m ON m."id" = d."memberId"
    JOIN "Night" n ON n."id" = d."nightId" JOIN "Group" g ON g."id" = n."groupId"
    LEFT JOIN "Talk" t ON t."nightId" = n."id" AND t."state" IN ('PLANNED', 'HELD')
    LEFT JOIN "CheckIn" c ON c."nightId" = d."nightId" AND c."memberId" = d."memberId"
    LEFT JOIN "Member" b ON b."id" = d."answeredById"
    WHERE d."state"::text = ANY(${[...states]}::text[])
    ORDER BY ${order} LIMIT ${take} OFFSET ${skip}`
  return rows.map(({ date, saidAt, answeredAt, ...row }) => ({
    ...row,
    date: fromDateColumn(date),
    saidAt: toInstant(saidAt),
    answeredAt: answeredAt && toInstant(answeredAt),
  }))
}

/** How many there are of each state. */
export async function countDisputes(db: Tx): Promise<ReadonlyMap<DisputeState, number>> {
  const rows = await db.attendanceDispute.groupBy({ by: ['state'], _count: true })
  return new Map(rows.map(({ state, _count }) => [state, _count]))
}

function toDispute({
  saidAt,
  answeredAt,
  ...row
}: Omit<Dispute, 'saidAt' | 'answeredAt'> & {
  readonly saidAt: Date
  readonly answeredAt: Date | null
}): Dispute {
  const { id, nightId, memberId, said, reason, state, answer } = row
  const at = answeredAt && toInstant(answeredAt)
  const facts = { id, nightId, memberId, said, reason, state, answer }
  return { ...facts, saidAt: toInstant(saidAt), answeredAt: at }
}
