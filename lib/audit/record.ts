import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import type { Facts } from '@/lib/shared/outcome'
import type { AuditAction } from './types'

export type AuditEntry = {
  /** Subject and past tense; a new one is listed, and gets its words, before it can be written. */
  readonly action: AuditAction
  readonly subjectType: string
  readonly subjectId: string
  /**
   * What is needed to understand the act later: ids, days, codes and counts. No name, no address and
   * no words that a person typed: a row can never be emptied again. Such words stay in the table of the act.
   */
  readonly facts?: Facts
}

/** Writes down who did what, in the transaction that did it. Rows can never be changed or removed. */
export async function record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await recordAll(tx, actor, [entry])
}

/** The same for many acts of one transaction, in one statement. */
export async function recordAll(
  tx: Tx,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ facts = {}, ...entry }) => ({ ...entry, facts }))
  await tx.$executeRaw`
    INSERT INTO "AuditRecord" (at, "actorId", "actorKind", action, "subjectType", "subjectId", facts)
    SELECT ${toDate(now())}::timestamptz, ${actorId(actor)}::uuid, ${actor.kind},
      g.action, g."subjectType", g."subjectId", g.facts
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS g(action text, "subjectType" text, "subjectId" text, facts jsonb)`
}
