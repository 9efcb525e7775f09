import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toDate, toDateColumn, toInstant } from '@/lib/shared/clock'
import type { Correction, ListedDay } from './types'

type Row = {
  id: string
  date: Date
  kind: Correction['kind']
  name: string
  importId: string | null
  endedAt: Date | null
}

function toCorrection({ date, endedAt, ...row }: Row): Correction {
  const { id, kind, name, importId } = row
  return {
    id,
    kind,
    name,
    importId,
    date: fromDateColumn(date),
    endedAt: endedAt && toInstant(endedAt),
  }
}

/** Of two who correct days at once the second sees what the first did. */
export async function lockCorrections(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('nights.holidays'))`
}

/** What holds between two dates, both included, by date. */
export async function listCorrections(
  db: Tx,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<Correction[]> {
  const date = { gte: toDateColumn(from), lte: toDateColumn(to) }
  const rows = await db.dayCorrection.findMany({
    where: { date, endedAt: null },
    orderBy: { date: 'asc' },
  })
  return rows.map(toCorrection)
}

/** What was taken back between two dates, the latest first. */
export async function listEnded(
  db: Tx,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  take: number,
): Promise<Correction[]> {
  const date = { gte: toDateColumn(from), lte: toDateColumn(to) }
  const rows = await db.dayCorrection.findMany({
    where: { date, endedAt: { not: null } },
    orderBy: { endedAt: 'desc' },
    take,
  })
  return rows.map(toCorrection)
}

export async function findCorrection(db: Tx, id: string): Promise<Correction | null> {
  const row = await db.dayCorrection.findUnique({ where: { id } })
  return row && toCorrection(row)
}

/** What holds of the date. */
export async function findOn(db: Tx, date: Temporal.PlainDate): Promise<Correction | null> {
  const row = await db.dayCorrection.findFirst({
    where: { date: toDateColumn(date), endedAt: null },
  })
  return row && toCorrection(row)
}

/** What a list holds that is in force still. */
export async function listImported(db: Tx, importId: string): Promise<Correction[]> {
  const rows = await db.dayCorrection.findMany({
    where: { importId, endedAt: null },
    orderBy: { date: 'asc' },
  })
  return rows.map(toCorrection)
}

export async function insertCorrections(
  tx: Tx,
  days: readonly ListedDay[],
  importId: string | null,
  at: Temporal.Instant,
): Promise<string[]> {
  const rows = await tx.dayCorrection.createManyAndReturn({
    data: days.map(({ date, kind, name }) => ({
      date: toDateColumn(date),
      kind,
      name,
      importId,
      createdAt: toDate(at),
    })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** With an instant they hold no longer from it on; with null they hold again. */
export async function setEnded(
  tx: Tx,
  ids: readonly string[],
  endedAt: Temporal.Instant | null,
): Promise<void> {
  await tx.dayCorrection.updateMany({
    where: { id: { in: [...ids] } },
    data: { endedAt: endedAt && toDate(endedAt) },
  })
}
