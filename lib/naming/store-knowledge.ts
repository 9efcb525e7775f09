import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import type { TaughtKind } from './types-knowledge'

/** What holds now of all that was taught, and the version at which it does: 0 before anything was. */
export async function readTaught(db: Tx): Promise<{
  readonly version: number
  readonly taught: readonly { readonly kind: TaughtKind; readonly text: string }[]
}> {
  const rows = await db.$queryRaw<{ version: number; kind: TaughtKind | null; text: string }[]>`
    SELECT v.version, k.kind, k.text
    FROM (SELECT coalesce(max(greatest("addedInVersion", coalesce("goneInVersion", 0))), 0)::int AS version
          FROM "NamingKnowledge") v
    LEFT JOIN "NamingKnowledge" k ON k."goneInVersion" IS NULL
    ORDER BY k.id`
  return {
    version: rows[0]?.version ?? 0,
    taught: rows.flatMap(({ kind, text }) => (kind === null ? [] : [{ kind, text }])),
  }
}

/** What the folded text is taught as at present. */
export async function findTaught(db: Tx, folded: string) {
  return db.namingKnowledge.findFirst({
    where: { folded, goneInVersion: null },
    select: { id: true, kind: true, text: true },
  })
}

export async function insertTaught(
  db: Tx,
  taught: { kind: TaughtKind; text: string; folded: string; version: number; byId: string | null },
  at: Temporal.Instant,
): Promise<string> {
  const { kind, text, folded, version, byId } = taught
  const data = { kind, text, folded, addedInVersion: version, addedById: byId, addedAt: toDate(at) }
  return (await db.namingKnowledge.create({ data, select: { id: true } })).id
}

/** Ends it with the version; answers what it was, or null when it had ended already. */
export async function endTaught(
  db: Tx,
  id: string,
  { version, byId, at }: { version: number; byId: string | null; at: Temporal.Instant },
) {
  const rows = await db.namingKnowledge.updateManyAndReturn({
    where: { id, goneInVersion: null },
    data: { goneInVersion: version, goneById: byId, goneAt: toDate(at) },
    select: { kind: true, text: true },
  })
  return rows[0] ?? null
}
