import type { Tx } from '@/lib/db/transaction'
import type { Role } from '@/lib/auth/types'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { ClaimState } from '@/lib/claims/types'

type Opening = {
  readonly key: string
  readonly openedAt: Date
  readonly openedById: string | null
  readonly endsAt: Date
}

export async function insertOpening(db: Tx, opening: Opening): Promise<string> {
  return (await db.claimOpening.create({ data: opening, select: { id: true } })).id
}

/** Closes what is open; answers which it was. */
export async function closeOpening(
  db: Tx,
  closedAt: Date,
  closedById: string | null,
): Promise<string | null> {
  const closed = await db.claimOpening.updateManyAndReturn({
    where: { closedAt: null },
    data: { closedAt, closedById },
    select: { id: true },
  })
  return closed[0]?.id ?? null
}

/** The claims that can still be decided, with the roles of their members, held against other decisions. */
export async function readDecidable(db: Tx, ids: readonly string[]) {
  return db.claim.findMany({
    where: { id: { in: [...ids] }, state: { in: ['OPEN', 'SAID', 'APPROVED'] } },
    select: {
      id: true,
      state: true,
      memberId: true,
      member: { select: { roles: true, status: true } },
    },
  })
}

export async function refuseClaims(
  db: Tx,
  ids: readonly string[],
  decidedAt: Date,
  decidedById: string | null,
): Promise<void> {
  await db.claim.updateMany({
    where: { id: { in: [...ids] }, state: { in: ['OPEN', 'SAID', 'APPROVED'] } },
    data: { state: 'REFUSED', decidedAt, decidedById },
  })
}

export type DeskClaim = {
  id: string
  memberId: string
  nickname: string
  group: string
  code: string
  state: ClaimState
  createdAt: Date
  saidAt: Date | null
  seenIn: string | null
  doubts: string[]
  roles: Role[]
  isExpired: boolean
}

type Range = { readonly skip: number; readonly take: number }

export async function listClaims(
  db: Tx,
  states: readonly ClaimState[],
  { skip, take }: Range,
  now: Date,
): Promise<DeskClaim[]> {
  return db.$queryRaw<DeskClaim[]>`
    SELECT c."id", c."memberId", coalesce(n."text", m."displayName") AS nickname, g."name" AS "group", c."code",
      c."state"::text AS state, c."createdAt", c."saidAt", c."seenIn", c."doubts", m."roles"::text[] AS roles,
      c."expiresAt" <= ${now} AS "isExpired"
    FROM "Claim" c JOIN "Member" m ON m."id" = c."memberId" JOIN "Group" g ON g."id" = c."groupId"
    LEFT JOIN "MemberName" n ON n."id" = c."nameId"
    WHERE c."state"::text = ANY(${[...states]}::text[])
    ORDER BY coalesce(c."decidedAt", c."saidAt", c."createdAt") DESC, c."id" OFFSET ${skip} LIMIT ${take}`
}

export async function countClaims(db: Tx): Promise<ReadonlyMap<ClaimState, number>> {
  const rows = await db.claim.groupBy({ by: ['state'], _count: { _all: true } })
  return new Map(rows.map(({ state, _count }) => [state, _count._all]))
}

/** How many members are here, and how many of them were in. */
export async function countIn(db: Tx): Promise<{ members: number; inside: number }> {
  const [row] = await db.$queryRaw<{ members: number; inside: number }[]>`
    SELECT count(*)::int AS members, count(*) FILTER (WHERE
      EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = m."id"))::int AS inside
    FROM "Member" m WHERE m."status" = 'ACTIVE'`
  return row ?? { members: 0, inside: 0 }
}

/** The claims whose code was said and not proven by that. */
export async function readSaid(db: Tx): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min(coalesce("saidAt", "createdAt")) AS since,
      (array_agg("id"::text ORDER BY coalesce("saidAt", "createdAt"), "id"))[1] AS first
    FROM "Claim" WHERE "state" = 'SAID'`
  return row
}
