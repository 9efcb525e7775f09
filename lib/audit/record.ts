import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import type { Facts } from '@/lib/shared/outcome'

export type AuditEntry = {
  /** Subject and past tense: `member.removed`, `role.granted`, `link.created`. */
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  /** What is needed to understand the act later. No words of the log, no addresses. */
  readonly facts?: Facts
}

/** Writes down who did what, in the transaction that did it. Rows can never be changed or removed. */
export async function record(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.auditRecord.create({
    data: {
      actorId: actorId(actor),
      actorKind: actor.kind,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      facts: entry.facts ?? {},
    },
  })
}
