import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { TaughtKind, TaughtRow } from './types'
import type { Prisma } from '@/lib/db/generated/client'
import { foldTaught } from './rules'
import type { KnowledgeFilter } from '@/lib/naming/schema'
import { namesOfMembers } from '@/lib/naming/store-people'
import { knowledgeWith } from '@/lib/naming/nickname/rules'
import { pageRange } from '@/lib/shared/page'

/** The entries that are taught now, and the version of the knowledge: 0 before the first. */
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

/** The present entry of the folded text. */
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

/** Ends an entry with the version; answers the entry, or null when it had ended already. */
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

export async function countTaught(db: Tx, filter: KnowledgeFilter): Promise<number> {
  return db.namingKnowledge.count({ where: whereOf(filter) })
}

/** One page of what was taught, by version or by text, with who taught it and who took it back. */
export async function listTaught(
  db: Tx,
  filter: KnowledgeFilter,
  size: number,
): Promise<TaughtRow[]> {
  const rows = await db.namingKnowledge.findMany({
    where: whereOf(filter),
    orderBy:
      filter.sort === 'text'
        ? [{ folded: 'asc' }, { id: 'asc' }]
        : [{ addedInVersion: 'desc' }, { id: 'desc' }],
    ...pageRange(filter.page, size),
  })
  const people = rows.flatMap(({ addedById, goneById }) =>
    [addedById, goneById].filter((id) => id !== null),
  )
  const names = await namesOfMembers(db, people)
  return rows.map(({ id, kind, text, addedInVersion, goneInVersion, ...row }) => ({
    id,
    kind,
    text,
    addedInVersion,
    goneInVersion,
    addedAt: toInstant(row.addedAt),
    addedBy: names.get(row.addedById ?? '') ?? null,
    goneAt: row.goneAt === null ? null : toInstant(row.goneAt),
    goneBy: names.get(row.goneById ?? '') ?? null,
  }))
}

/** The present kinds of the folded texts. */
export async function findTaughtOf(
  db: Tx,
  folded: readonly string[],
): Promise<ReadonlyMap<string, TaughtKind>> {
  const rows = await db.namingKnowledge.findMany({
    where: { folded: { in: [...folded] }, goneInVersion: null },
    select: { folded: true, kind: true },
  })
  return new Map(rows.map((row) => [row.folded, row.kind]))
}

function whereOf({ query, kind, state }: KnowledgeFilter): Prisma.NamingKnowledgeWhereInput {
  const folded = foldTaught(query)
  return {
    ...(folded === '' ? {} : { folded: { contains: folded } }),
    ...(kind === 'ANY' ? {} : { kind }),
    ...(state === 'ANY' ? {} : { goneInVersion: state === 'LIVE' ? null : { not: null } }),
  }
}

export type Knowledgeable = {
  readonly version: number
  readonly words: ReturnType<typeof knowledgeWith>
}

let kept: { readonly key: string; readonly words: Knowledgeable['words'] } | undefined

/** The words by which nicknames are read now. Built again only when the taught entries differ from the last call. */
export async function readKnowledge(db: Tx): Promise<Knowledgeable> {
  const { version, taught } = await readTaught(db)
  const key = JSON.stringify(taught)
  if (kept?.key !== key) kept = { key, words: knowledgeWith(taught) }
  return { version, words: kept.words }
}
