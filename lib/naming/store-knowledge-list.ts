import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { foldTaught } from './rules-knowledge'
import type { KnowledgeFilter } from './schema'
import { namesOfMembers } from './store-people'
import type { TaughtKind, TaughtRow } from './types-knowledge'

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
    skip: (filter.page - 1) * size,
    take: size,
  })
  const people = rows.flatMap(({ addedById, goneById }) =>
    [addedById, goneById].filter((id) => id !== null),
  )
  const names = await namesOfMembers(db, people)
  return rows.map(({ id, kind, text, addedInVersion, goneInVersion, ...row }) => ({
    ...{ id, kind, text, addedInVersion, goneInVersion },
    addedAt: toInstant(row.addedAt),
    addedBy: names.get(row.addedById ?? '') ?? null,
    goneAt: row.goneAt === null ? null : toInstant(row.goneAt),
    goneBy: names.get(row.goneById ?? '') ?? null,
  }))
}

/** What each of the folded texts is taught as at present. */
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
