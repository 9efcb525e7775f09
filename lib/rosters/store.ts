import type { Tx } from '@/lib/db/transaction'
import type { Choice, Doubt, Fault, Fields, RosterFormat, RosterState, RowOutcome } from './types'

export type RosterFacts = {
  readonly id: string
  readonly groupId: string
  readonly format: RosterFormat
  readonly takenAt: Date
  readonly complete: boolean
  readonly state: RosterState
  readonly sha256: string
}

export async function insertRoster(
  db: Tx,
  roster: Omit<RosterFacts, 'id' | 'state'> & {
    fileName: string | null
    createdById: string | null
    summary: { dropped: number; above: number; misread: boolean }
  },
): Promise<string> {
  return (await db.roster.create({ data: roster, select: { id: true } })).id
}

const FACTS = {
  id: true,
  groupId: true,
  format: true,
  takenAt: true,
  complete: true,
  state: true,
  sha256: true,
} as const

export async function findRoster(db: Tx, id: string): Promise<RosterFacts | null> {
  return db.roster.findUnique({ where: { id }, select: FACTS })
}

/** The roster's row, locked until the transaction ends. */
export async function lockRoster(db: Tx, id: string): Promise<RosterFacts | null> {
  await db.$executeRaw`SELECT 1 FROM "Roster" WHERE id = ${id}::uuid FOR UPDATE`
  return findRoster(db, id)
}

/** Held to the end of the transaction: lists of one group are applied one after another. */
export async function lockRostersOf(db: Tx, groupId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rosters:${groupId}`}, 1))`
}

type RosterChange = Partial<{
  takenAt: Date
  complete: boolean
  state: RosterState
  appliedAt: Date
  appliedById: string | null
}>

export async function updateRoster(db: Tx, id: string, change: RosterChange): Promise<void> {
  await db.roster.update({ where: { id }, data: change, select: { id: true } })
}

/** Whether the text of the list looked as if it had been saved in another encoding. */
export async function looksMisread(db: Tx, id: string): Promise<boolean> {
  const row = await db.roster.findUnique({ where: { id }, select: { summary: true } })
  return (row?.summary as { misread?: boolean } | null)?.misread === true
}

/** Adds to the summary; what it holds under other keys stays. */
export async function summarise(
  db: Tx,
  id: string,
  summary: Readonly<Record<string, number | readonly number[]>>,
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Roster" SET summary = coalesce(summary, '{}') || ${JSON.stringify(summary)}::jsonb
    WHERE id = ${id}::uuid`
}

/** When the latest applied list of the group that is later than this one was taken. */
export async function laterApplied(
  db: Tx,
  { groupId, takenAt }: { groupId: string; takenAt: Date },
): Promise<Date | null> {
  const later = await db.roster.findFirst({
    where: { groupId, state: 'APPLIED', takenAt: { gt: takenAt } },
    orderBy: { takenAt: 'desc' },
    select: { takenAt: true },
  })
  return later?.takenAt ?? null
}

export type StoredRow = {
  readonly id: string
  readonly line: number | null
  readonly nickname: string
  readonly fields: Fields
  readonly faults: readonly Fault[]
  readonly outcome: RowOutcome
  readonly memberId: string | null
  readonly doubt: Doubt | null
  readonly chosen: Choice | null
}

type Verdict = 'COMPLIANT' | 'FIXABLE' | 'INCOMPLETE' | 'UNREADABLE'
export type NewRow = Omit<StoredRow, 'id' | 'chosen'> & { readonly verdict: Verdict | null }

/** Both JSON columns are written here alone. */
export async function insertRows(db: Tx, rosterId: string, rows: readonly NewRow[]): Promise<void> {
  await db.rosterRow.createMany({
    data: rows.map(({ fields, faults, doubt, ...row }) => ({
      rosterId,
      ...row,
      fields: { ...fields, faults: [...faults] },
      ...(doubt === null ? {} : { doubt: storable(doubt) }),
    })),
  })
}

function storable({ reasons, candidates }: Doubt) {
  return {
    reasons: [...reasons],
    candidates: candidates.map((one) => ({ ...one, reasons: [...one.reasons] })),
  }
}

export async function readRows(db: Tx, rosterId: string): Promise<StoredRow[]> {
  const rows = await db.rosterRow.findMany({
    where: { rosterId },
    select: {
      id: true,
      line: true,
      nickname: true,
      fields: true,
      outcome: true,
      memberId: true,
      doubt: true,
      chosen: true,
    },
    orderBy: [{ line: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ fields, doubt, ...row }) => ({
    ...row,
    ...splitFields(fields),
    doubt: doubt as Doubt | null,
  }))
}

export function splitFields(stored: unknown): { fields: Fields; faults: readonly Fault[] } {
  const { faults, ...fields } = stored as Fields & { faults?: readonly Fault[] }
  return { fields, faults: faults ?? [] }
}

export type RowChange = NewRow & {
  readonly id: string
  readonly chosen: Choice | null
}

/** Writes what rows mean now, in one statement. */
export async function updateRows(db: Tx, rows: readonly RowChange[]): Promise<void> {
  if (rows.length === 0) return
  const given = rows.map(({ fields, faults, ...row }) => ({
    ...row,
    fields: { ...fields, faults },
  }))
  await db.$executeRaw`
    UPDATE "RosterRow" r SET nickname = g.nickname, outcome = g.outcome, "memberId" = g."memberId", doubt = g.doubt,
      verdict = g.verdict, chosen = g.chosen, fields = g.fields
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS g(id uuid, nickname text, outcome "RosterOutcome",
      "memberId" uuid, doubt jsonb, verdict "Verdict", chosen text, fields jsonb)
    WHERE r.id = g.id`
}

export async function deleteRows(db: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.rosterRow.deleteMany({ where: { id: { in: [...ids] } } })
}

export async function choose(db: Tx, rowId: string, chosen: Choice | null): Promise<void> {
  await db.rosterRow.update({ where: { id: rowId }, data: { chosen }, select: { id: true } })
}

/** Leaves out every row of the roster that is still in doubt; answers how many. */
export async function leaveOutOpen(db: Tx, rosterId: string): Promise<number> {
  const where = { rosterId, outcome: 'DOUBTFUL' as const, chosen: null }
  return (await db.rosterRow.updateMany({ where, data: { chosen: 'out' } })).count
}
