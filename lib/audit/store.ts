import type { AuditAction } from './types'
import type { Tx } from '@/lib/db/transaction'

export type LastAct = {
  readonly action: AuditAction
  readonly at: Date
  /** Null for the app itself and the terminal. */
  readonly actorId: string | null
  readonly actorKind: string
}

/** When each of these acts was done last, and by whom; an act that was never done is left out. */
export async function lastActs(db: Tx, actions: readonly AuditAction[]): Promise<LastAct[]> {
  return db.$queryRaw<LastAct[]>`
    SELECT DISTINCT ON ("action") "action", "at", "actorId", "actorKind" FROM "AuditRecord"
    WHERE "action" = ANY(${[...actions]}::text[]) ORDER BY "action", "at" DESC, "id" DESC`
}

export type Act = {
  /** Digits. */
  readonly id: string
  readonly facts: unknown
}

/** What was done to the subject in this way, the last first. */
export async function actsOn(
  db: Tx,
  action: AuditAction,
  { subjectType, subjectId }: { readonly subjectType: string; readonly subjectId: string },
): Promise<Act[]> {
  const rows = await db.auditRecord.findMany({
    where: { action, subjectType, subjectId },
    orderBy: { id: 'desc' },
    select: { id: true, facts: true },
  })
  return rows.map(({ id, facts }) => ({ id: String(id), facts }))
}

export type Acted = {
  readonly at: Date
  readonly actorId: string | null
  readonly facts: unknown
}

/** Every act of this kind, on these subjects where they are said, the first first. */
export async function listActs(
  db: Tx,
  action: AuditAction,
  subjectIds: readonly string[] | null,
): Promise<Acted[]> {
  return db.auditRecord.findMany({
    where: { action, ...(subjectIds !== null && { subjectId: { in: [...subjectIds] } }) },
    orderBy: { id: 'asc' },
    select: { at: true, actorId: true, facts: true },
  })
}

export type LatestAct = Act & {
  readonly action: string
  readonly at: Date
  readonly actorId: string | null
}

/** What was done to the subject in any of these ways, the last first, at most so many. */
export async function latestActs(
  db: Tx,
  actions: readonly AuditAction[],
  subject: { readonly subjectType: string; readonly subjectId: string },
  take: number,
): Promise<LatestAct[]> {
  const rows = await db.auditRecord.findMany({
    where: { ...subject, action: { in: [...actions] } },
    orderBy: { id: 'desc' },
    take,
    select: { id: true, action: true, at: true, actorId: true, facts: true },
  })
  return rows.map(({ id, ...row }) => ({ ...row, id: String(id) }))
}

export type ActOn = {
  readonly subjectId: string
  /** The fact that was asked for. */
  readonly value: string | null
  readonly at: Date
  readonly actorId: string | null
}

/** When this was done last to each of the subjects, for each value that the fact had, and by whom. */
export async function lastActsOn(
  db: Tx,
  action: AuditAction,
  {
    subjectType,
    subjectIds,
    by,
  }: { readonly subjectType: string; readonly subjectIds: readonly string[]; readonly by: string },
): Promise<ActOn[]> {
  return db.$queryRaw<ActOn[]>`
    SELECT DISTINCT ON ("subjectId", "value") * FROM (
      SELECT "id", "subjectId", "facts"->>${by} AS "value", "at", "actorId" FROM "AuditRecord"
      WHERE "action" = ${action} AND "subjectType" = ${subjectType}
        AND "subjectId" = ANY(${[...subjectIds]}::text[])
    ) acts ORDER BY "subjectId", "value", "id" DESC`
}

/** What these actions were recorded of since then: the subjects of each action. */
export async function subjectsSince(
  db: Tx,
  actions: readonly string[],
  since: Date,
): Promise<readonly { readonly action: string; readonly subjectId: string }[]> {
  return db.auditRecord.findMany({
    where: { action: { in: [...actions] }, at: { gte: since } },
    distinct: ['action', 'subjectId'],
    select: { action: true, subjectId: true },
  })
}
