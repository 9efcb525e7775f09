import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { DrawPurpose, DrawState, WordView } from './types'

type NewDraw = {
  readonly purpose: DrawPurpose
  readonly tickets: readonly string[]
  readonly ticketsLater: boolean
  readonly commitment: string
  readonly seed: Uint8Array
  readonly at: Date
  readonly byId: string | null
}

export async function insertDraw(db: Tx, draw: NewDraw): Promise<string> {
  const { tickets, seed, at, byId, ...rest } = draw
  const { id } = await db.draw.create({
    data: {
      ...rest,
      tickets: [...tickets],
      seed: Uint8Array.from(seed),
      committedAt: at,
      committedById: byId,
    },
    select: { id: true },
  })
  return id
}

type Row = {
  id: string
  purpose: string
  tickets: string[]
  ticketsLater: boolean
  listedAt: Date | null
  commitment: string
  state: DrawState
  committedAt: Date
  revealedAt: Date | null
  seed: string | null
}

/** A draw, with its seed only after the reveal: the statement itself leaves it out before. */
export async function findDraw(db: Tx, id: string) {
  const rows = await db.$queryRaw<Row[]>`
    SELECT "id", "purpose", "tickets", "ticketsLater", "listedAt", "commitment", "state"::text AS "state", "committedAt", "revealedAt",
      CASE WHEN "state" = 'REVEALED' THEN encode("seed", 'hex') END AS "seed"
    FROM "Draw" WHERE "id" = ${id}::uuid`
  const row = rows[0]
  return row === undefined
    ? null
    : {
        ...row,
        committedAt: toInstant(row.committedAt),
        revealedAt: row.revealedAt && toInstant(row.revealedAt),
        listedAt: row.listedAt && toInstant(row.listedAt),
      }
}

/** The words in the order in which they count. */
export async function listWords(
  db: Tx,
  drawId: string,
): Promise<(WordView & { readonly memberId: string })[]> {
  const rows = await db.drawWord.findMany({
    where: { drawId },
    orderBy: [{ at: 'asc' }, { memberId: 'asc' }],
    select: { word: true, at: true, memberId: true, member: { select: { displayName: true } } },
  })
  return rows.map(({ word, at, memberId, member }) => ({
    word,
    memberId,
    by: member.displayName,
    at: toInstant(at),
  }))
}

/** The state, locked shared: the draw is not revealed meanwhile, but many members can add words at once. */
export async function shareState(tx: Tx, id: string): Promise<DrawState | null> {
  const rows = await tx.$queryRaw<{ state: DrawState }[]>`
    SELECT "state"::text AS "state" FROM "Draw" WHERE "id" = ${id}::uuid FOR SHARE`
  return rows[0]?.state ?? null
}

/** Answers whether it was this member's first word. */
export async function insertWord(
  tx: Tx,
  word: { drawId: string; memberId: string; word: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.drawWord.createMany({ data: [word], skipDuplicates: true })
  return count === 1
}

/** Lists tickets that come later, once. Answers whether it did. */
export async function setTickets(
  tx: Tx,
  id: string,
  { tickets, at: listedAt }: { readonly tickets: readonly string[]; readonly at: Date },
): Promise<boolean> {
  const where = { id, state: 'COMMITTED', ticketsLater: true, listedAt: null } as const
  const data = { tickets: [...tickets], listedAt }
  return (await tx.draw.updateMany({ where, data })).count === 1
}

/** Leaves the state COMMITTED, once. Waits for words under way; false when another call was first. */
export async function leaveCommitted(
  tx: Tx,
  id: string,
  to: { state: 'REVEALED'; revealedAt: Date } | { state: 'CANCELLED' },
): Promise<boolean> {
  const unlisted = { ticketsLater: true, listedAt: null }
  const where =
    to.state === 'REVEALED'
      ? ({ id, state: 'COMMITTED', NOT: unlisted } as const)
      : ({ id, state: 'COMMITTED' } as const)
  const { count } = await tx.draw.updateMany({ where, data: to })
  return count === 1
}
