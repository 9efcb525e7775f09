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
