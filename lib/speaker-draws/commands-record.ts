import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import type { Facts } from '@/lib/shared/outcome'

/** What was done with a draw: no word of who said what. */
export async function recordDraw(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  facts: Facts = {},
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'speakerDraw', subjectId, facts })
}
