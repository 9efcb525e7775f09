import type { Tx } from '@/lib/db/transaction'
import type { DecidedName, NameAnswer } from './types'

/** All strings that an editor has decided about. */
export async function readDecidedNames(db: Tx): Promise<DecidedName[]> {
  return db.nameDecision.findMany({
    orderBy: { id: 'asc' },
    select: { text: true, folded: true, answer: true },
  })
}

/** Decides about a string, again if need be; answers the row's id. */
export async function saveDecidedName(
  db: Tx,
  { text, folded, answer }: DecidedName,
  by: { readonly byId: string | null; readonly at: Date },
): Promise<string> {
  const { id } = await db.nameDecision.upsert({
    where: { folded },
    create: { text, folded, answer, ...by },
    update: { answer, ...by },
    select: { id: true },
  })
  return id
}

/** The decisions on these strings, locked in one order until the transaction ends. */
export async function lockDecidedNames(
  db: Tx,
  folded: readonly string[],
): Promise<ReadonlyMap<string, NameAnswer>> {
  const rows = await db.$queryRaw<{ folded: string; answer: NameAnswer }[]>`
    SELECT "folded", "answer"::text AS "answer" FROM "NameDecision"
    WHERE "folded" = ANY(${[...folded]}::text[]) ORDER BY "folded" FOR UPDATE`
  return new Map(rows.map((row) => [row.folded, row.answer]))
}

/** A step of an erasure: the person's names are kept as hashes, and here nowhere. */
export async function eraseDecidedNames(db: Tx, pattern: string): Promise<void> {
  await db.$executeRaw`DELETE FROM "NameDecision" WHERE "folded" ~ ${pattern}`
}
