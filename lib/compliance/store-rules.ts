import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'

/** The published rules in the order in which they come into force. */
export async function publishedRules(db: Tx) {
  const rows = await db.namingRule.findMany({
    where: { publishedAt: { not: null }, droppedAt: null, effectiveFrom: { not: null } },
    orderBy: [{ effectiveFrom: 'asc' }, { version: 'asc' }],
    select: { id: true, version: true, reminderLimit: true, effectiveFrom: true },
  })
  return rows.flatMap(({ id, version, reminderLimit, effectiveFrom }) =>
    effectiveFrom === null
      ? []
      : [{ id, version: version ?? 0, reminderLimit, from: toInstant(effectiveFrom) }],
  )
}
