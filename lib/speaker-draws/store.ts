import type { Temporal } from 'temporal-polyfill'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type {
  EntryRow,
  Out,
  OutReason,
  SpeakerDrawRow,
  SpeakerDrawSource,
  SpeakerDrawState,
} from './types'

type Row = Omit<SpeakerDrawRow, 'date' | 'openedAt' | 'listedAt' | 'drawnAt'> &
  Readonly<Record<'date' | 'openedAt', Date>> &
  Readonly<Record<'listedAt' | 'drawnAt', Date | null>>

/** Draws as the condition on draw `d` and night `n` has them, with what follows it. */
async function listDraws(db: Tx, which: Prisma.Sql): Promise<SpeakerDrawRow[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT d."id", d."nightId", n."groupId", g."name" AS "groupName", n."date", d."source"::text, d."state"::text,
      d."drawId", w."commitment", d."note", d."openedAt", d."openedById", m."displayName" AS "openedBy",
      d."listedAt", d."drawnAt"
    FROM "SpeakerDraw" d JOIN "Night" n ON n."id" = d."nightId" JOIN "Group" g ON g."id" = n."groupId"
      LEFT JOIN "Draw" w ON w."id" = d."drawId" LEFT JOIN "Member" m ON m."id" = d."openedById"
    WHERE ${which}`
  return rows.map((row) => ({
    ...row,
    date: fromDateColumn(row.date),
    openedAt: toInstant(row.openedAt),
    listedAt: row.listedAt && toInstant(row.listedAt),
    drawnAt: row.drawnAt && toInstant(row.drawnAt),
  }))
}

export async function findDraw(db: Tx, id: string): Promise<SpeakerDrawRow | null> {
  return (await listDraws(db, Prisma.sql`d."id" = ${id}::uuid`))[0] ?? null
}

/** The draw of the evening that was not cancelled. */
export async function findOfNight(db: Tx, nightId: string): Promise<SpeakerDrawRow | null> {
  const which = Prisma.sql`d."nightId" = ${nightId}::uuid AND d."state" <> 'CANCELLED'`
  return (await listDraws(db, which))[0] ?? null
}

export async function findOfDraw(db: Tx, drawId: string): Promise<SpeakerDrawRow | null> {
  return (await listDraws(db, Prisma.sql`d."drawId" = ${drawId}::uuid`))[0] ?? null
}

/** The draw of which the ask came. */
export async function findOfAsk(db: Tx, askId: string): Promise<SpeakerDrawRow | null> {
  const which = Prisma.sql`EXISTS (SELECT 1 FROM "SpeakerDrawEntry" e
    WHERE e."speakerDrawId" = d."id" AND e."askId" = ${askId}::uuid)`
  return (await listDraws(db, which))[0] ?? null
}

/** Draws on which the clock has work: not listed yet, or being asked. */
export async function listUnderWay(db: Tx): Promise<SpeakerDrawRow[]> {
  return listDraws(db, Prisma.sql`d."state" IN ('OPEN', 'ASKING') ORDER BY d."openedAt", d."id"`)
}

/** One page of the draws, the latest evening first. */
export async function pageOfDraws(
  db: Tx,
  {
    group,
    skip,
    take,
  }: { readonly group: string | null; readonly skip: number; readonly take: number },
): Promise<SpeakerDrawRow[]> {
  return listDraws(
    db,
    Prisma.sql`(${group}::uuid IS NULL OR n."groupId" = ${group}::uuid)
      ORDER BY n."date" DESC, d."openedAt" DESC, d."id" LIMIT ${take}::int OFFSET ${skip}::int`,
  )
}

export async function countDraws(db: Tx, group: string | null): Promise<number> {
  return db.speakerDraw.count({ where: group === null ? {} : { night: { groupId: group } } })
}

/** Held until the transaction ends; the group's plan is held before it. */
export async function lockDraw(tx: Tx, id: string): Promise<SpeakerDrawRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "SpeakerDraw" WHERE "id" = ${id}::uuid FOR UPDATE`
  return findDraw(tx, id)
}

export async function insertDraw(
  tx: Tx,
  draw: {
    readonly nightId: string
    readonly source: SpeakerDrawSource
    readonly state: SpeakerDrawState
    readonly drawId: string | null
    readonly note: string
    readonly openedById: string | null
    readonly at: Temporal.Instant
    readonly drawnAt: Temporal.Instant | null
  },
): Promise<string> {
  const { at, drawnAt, ...rest } = draw
  const data = { ...rest, openedAt: toDate(at), drawnAt: drawnAt && toDate(drawnAt) }
  return (await tx.speakerDraw.create({ data, select: { id: true } })).id
}

export async function changeDraw(
  tx: Tx,
  id: string,
  change: {
    readonly state: SpeakerDrawState
    readonly listedAt?: Temporal.Instant
    readonly drawnAt?: Temporal.Instant
    readonly endedAt?: Temporal.Instant
  },
): Promise<void> {
  const { state, listedAt, drawnAt, endedAt } = change
  const data = {
    state,
    ...(listedAt && { listedAt: toDate(listedAt) }),
    ...(drawnAt && { drawnAt: toDate(drawnAt) }),
    ...(endedAt && { endedAt: toDate(endedAt) }),
  }
  await tx.speakerDraw.update({ where: { id }, data, select: { id: true } })
}

type NewEntry = {
  readonly memberId: string
  readonly ticket: string | null
  readonly place: number | null
  readonly out: Out | null
}

export async function insertEntries(
  tx: Tx,
  speakerDrawId: string,
  entries: readonly NewEntry[],
): Promise<void> {
  await tx.speakerDrawEntry.createMany({
    data: entries.map(({ out, ...entry }) => ({ speakerDrawId, ...entry, ...toColumns(out) })),
  })
}

/** Places from 1, by the order of the tickets. */
export async function setPlaces(
  tx: Tx,
  speakerDrawId: string,
  order: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SpeakerDrawEntry" e SET "place" = o.place::int
    FROM unnest(${[...order]}::text[]) WITH ORDINALITY AS o(ticket, place)
    WHERE e."speakerDrawId" = ${speakerDrawId}::uuid AND e."ticket" = o.ticket`
}

type Key = { readonly speakerDrawId: string; readonly memberId: string }

export async function setAsk(tx: Tx, key: Key, askId: string): Promise<void> {
  await tx.speakerDrawEntry.updateMany({ where: key, data: { askId } })
}

/** The member was passed over when it was their turn. */
export async function setOut(tx: Tx, key: Key, out: Out): Promise<void> {
  await tx.speakerDrawEntry.updateMany({ where: key, data: toColumns(out) })
}

function toColumns(out: Out | null) {
  return {
    reason: out?.reason ?? null,
    reasonDate: out?.date == null ? null : toDateColumn(out.date),
  }
}

type Found = Omit<EntryRow, 'out' | 'talk' | 'dueAt'> & {
  readonly reason: OutReason | null
  readonly reasonDate: Date | null
  readonly dueAt: Date | null
  readonly talkId: string | null
  readonly topic: string | null
  readonly evening: Date | null
}

/** Everybody in the draw with what came of their ask: by place, then those without one. */
export async function listEntries(db: Tx, speakerDrawId: string): Promise<EntryRow[]> {
  const rows = await db.$queryRaw<Found[]>`
    SELECT e."memberId", m."displayName", m."company", m."position", e."ticket", e."place", e."reason",
      e."reasonDate", e."askId", a."state"::text AS "askState", a."dueAt", t."id" AS "talkId", t."topic",
      n."date" AS "evening"
    FROM "SpeakerDrawEntry" e JOIN "Member" m ON m."id" = e."memberId" LEFT JOIN "TalkAsk" a ON a."id" = e."askId"
      LEFT JOIN "Talk" t ON t."id" = a."talkId" AND t."state" IN ('PLANNED', 'HELD')
      LEFT JOIN "Night" n ON n."id" = t."nightId"
    WHERE e."speakerDrawId" = ${speakerDrawId}::uuid
    ORDER BY e."place" NULLS LAST, e."ticket" NULLS LAST, m."displayName", e."id"`
  return rows.map(({ reason, reasonDate, talkId, topic, evening, dueAt, ...row }) => ({
    ...row,
    dueAt: dueAt && toInstant(dueAt),
    out: reason === null ? null : { reason, date: reasonDate && fromDateColumn(reasonDate) },
    talk:
      talkId === null || topic === null || evening === null
        ? null
        : { id: talkId, topic, date: fromDateColumn(evening) },
  }))
}

/** The group and the date of an evening that is on the plan. */
export async function findEvening(
  db: Tx,
  nightId: string,
): Promise<{ readonly groupId: string; readonly date: Temporal.PlainDate } | null> {
  const where = { id: nightId }
  const night = await db.night.findUnique({ where, select: { groupId: true, date: true } })
  return night && { groupId: night.groupId, date: fromDateColumn(night.date) }
}
