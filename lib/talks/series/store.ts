import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn } from '@/lib/shared/clock'
import { nextNumber } from './rules'
import type { PartForm, PartOnDate, SequelKind, SeriesChoice, TiedTalk } from './types'

/** Locks the talk until the transaction ends; false where there is none. */
export async function lockTalk(db: Tx, talkId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Talk" WHERE "id" = ${talkId}::uuid FOR NO KEY UPDATE`
  return rows.length === 1
}

/**
 * Locks the series until the transaction ends, so that of two next numbers each is another; always in one order, so
 * that of two talks that change places neither waits for the other for ever. Answers those that are there.
 */
export async function lockSeries(db: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Series" WHERE "id" = ANY (${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`
  return new Set(rows.map(({ id }) => id))
}

/** Of two who give one name at once, one comes after the other; taken before any series is locked. */
export async function lockNames(db: Tx): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('series names', 0))`
}

/** Series of that name, whichever way its letters are written. */
export async function listNamed(db: Tx, name: string): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Series" WHERE lower("name") = lower(${name})`
  return rows.map(({ id }) => id)
}

export async function insertSeries(db: Tx, name: string): Promise<string> {
  return (await db.series.create({ data: { name }, select: { id: true } })).id
}

export async function findPart(db: Tx, talkId: string): Promise<PartForm> {
  const part = await db.seriesPart.findUnique({
    where: { talkId },
    select: { seriesId: true, number: true, series: { select: { name: true } } },
  })
  if (part === null) return { seriesId: '', name: '', number: null }
  return { seriesId: part.seriesId, name: part.series.name, number: part.number }
}

export async function numbersIn(db: Tx, seriesId: string): Promise<number[]> {
  const rows = await db.seriesPart.findMany({ where: { seriesId }, select: { number: true } })
  return rows.map(({ number }) => number)
}

export async function setPart(db: Tx, talkId: string, seriesId: string, number: number) {
  await db.seriesPart.upsert({
    where: { talkId },
    create: { talkId, seriesId, number },
    update: { seriesId, number },
  })
}

/** The name of the series, as all its parts show it. */
export async function renameSeries(db: Tx, id: string, name: string): Promise<void> {
  await db.series.update({ where: { id }, data: { name } })
}

/** Takes the talk out of its series; a series without parts is gone. */
export async function dropPart(db: Tx, talkId: string): Promise<void> {
  await db.seriesPart.deleteMany({ where: { talkId } })
}

export async function dropEmpty(db: Tx, seriesId: string): Promise<void> {
  await db.series.deleteMany({ where: { id: seriesId, parts: { none: {} } } })
}

/** Parts of the series by number, with the talk of each. */
export async function listParts(db: Tx, seriesId: string) {
  return db.seriesPart.findMany({
    where: { seriesId },
    select: { talkId: true, number: true },
    orderBy: { number: 'asc' },
  })
}

/** Parts that stand on a date, planned or given. */
export async function listPartsOnDates(db: Tx, seriesId: string): Promise<PartOnDate[]> {
  const rows = await db.seriesPart.findMany({
    where: { seriesId, talk: { state: { in: ['PLANNED', 'HELD'] }, night: { isNot: null } } },
    select: {
      talkId: true,
      number: true,
      talk: { select: { topic: true, night: { select: { date: true } } } },
    },
    orderBy: { number: 'asc' },
  })
  return rows.flatMap(({ talk: { topic, night }, ...part }) =>
    night === null ? [] : [{ ...part, topic, date: fromDateColumn(night.date) }],
  )
}

/** The latest series first; after them the one that is asked for, where it is older. */
export async function listSeries(db: Tx, take: number, besides = ''): Promise<SeriesChoice[]> {
  const latest = await db.series.findMany({
    select: SERIES,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  })
  const isOlder = besides !== '' && !latest.some(({ id }) => id === besides)
  const older = isOlder ? await db.series.findMany({ where: { id: besides }, select: SERIES }) : []
  return [...latest, ...older].map(({ parts, ...series }) => ({
    ...series,
    next: nextNumber(parts.map(({ number }) => number)),
  }))
}

const SERIES = { id: true, name: true, parts: { select: { number: true } } } as const

export async function insertSequel(
  db: Tx,
  sequel: { readonly talkId: string; readonly ofId: string; readonly kind: SequelKind },
): Promise<void> {
  const { talkId, ofId, kind } = sequel
  await db.sequel.upsert({
    where: { talkId_ofId: { talkId, ofId } },
    create: sequel,
    update: { kind },
  })
}

/** Says whether it was there. */
export async function deleteSequel(db: Tx, talkId: string, ofId: string): Promise<boolean> {
  return (await db.sequel.deleteMany({ where: { talkId, ofId } })).count === 1
}

export async function findSequel(db: Tx, talkId: string, ofId: string) {
  return db.sequel.findUnique({ where: { talkId_ofId: { talkId, ofId } }, select: { kind: true } })
}

/** What follows or corrects what, on either side of the talk. */
export async function listSequels(db: Tx, talkId: string) {
  return db.sequel.findMany({
    where: { OR: [{ talkId }, { ofId: talkId }] },
    select: { talkId: true, ofId: true, kind: true },
    orderBy: [{ talkId: 'asc' }, { ofId: 'asc' }],
  })
}

/** The latest talks that stand on a date or wait for one, as the desk reads them. */
export async function listLatest(db: Tx, take: number): Promise<TiedTalk[]> {
  const rows = await db.talk.findMany({
    where: { state: { not: 'CANCELLED' } },
    select: { id: true, topic: true, state: true, night: { select: { date: true } } },
    orderBy: [{ night: { date: 'desc' } }, { id: 'desc' }],
    take,
  })
  return rows.map(({ night, ...talk }) => ({
    ...talk,
    date: night === null ? null : fromDateColumn(night.date),
  }))
}
