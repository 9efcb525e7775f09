import type { Role } from '@/lib/auth/types'
import type { ClaimState } from '@/lib/claims/types'
import type { Tx } from '@/lib/db/transaction'

type Decision = { readonly at: Date; readonly byId: string }

export type DecidedClaim = {
  id: string
  memberId: string
  state: Extract<ClaimState, 'APPROVED' | 'USED' | 'REFUSED'>
  usedAt: Date | null
  roles: Role[]
}

/** What a member decided at an instant and what still stands of it. */
export async function readDecided(db: Tx, { at, byId }: Decision): Promise<DecidedClaim[]> {
  return db.$queryRaw<DecidedClaim[]>`
    SELECT c."id", c."memberId", c."state"::text AS state, c."usedAt", m."roles"::text[] AS roles
    FROM "Claim" c JOIN "Member" m ON m."id" = c."memberId" AND m."status" = 'ACTIVE'
    WHERE c."decidedById" = ${byId}::uuid AND c."decidedAt" = ${at}
      AND c."state" IN ('APPROVED', 'USED', 'REFUSED') ORDER BY c."id" FOR UPDATE OF c`
}

/**
 * Lets the claims of a decision wait again as they were, and those of the same members that lost by it; none whose code
 * another open claim has meanwhile. Answers which wait. Pasted lines say no time: a claim was said where it was seen.
 * An approval was the only one to move the end of a code; a code that had ended before it was said stays ended, or the
 * next look into the log would prove it.
 */
export async function restore(
  db: Tx,
  {
    at,
    byId,
    memberIds,
    expiresAt,
  }: Decision & { readonly memberIds: readonly string[]; readonly expiresAt: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Claim" c SET "state" = (CASE WHEN c."seenIn" IS NULL THEN 'OPEN' ELSE 'SAID' END)::"ClaimState",
      "decidedAt" = NULL, "decidedById" = NULL, "usedAt" = NULL, "roles" = '{}',
      "expiresAt" = CASE WHEN c."state" IN ('REFUSED', 'OVERTAKEN') THEN c."expiresAt"
        WHEN 'TOO_LATE' = ANY(c."doubts") THEN coalesce(c."saidAt" - interval '1 millisecond', c."expiresAt")
        ELSE ${expiresAt} END
    WHERE c."decidedAt" = ${at} AND c."memberId" = ANY(${[...memberIds]}::uuid[])
      AND (c."decidedById" = ${byId}::uuid AND c."state" IN ('APPROVED', 'USED', 'REFUSED')
        OR c."decidedById" IS NULL AND c."state" = 'OVERTAKEN')
      AND NOT EXISTS (SELECT 1 FROM "Claim" o WHERE o."code" = c."code" AND o."id" <> c."id"
        AND o."state" IN ('OPEN', 'SAID', 'APPROVED'))
    RETURNING c."id"`
  return rows.map(({ id }) => id)
}

export type LastRow = {
  at: Date
  approved: number
  refused: number
  used: number
  first: string
}

/** What a member decided last, as far as it stands, and one nickname of it. */
export async function findLast(db: Tx, byId: string, since: Date): Promise<LastRow | null> {
  const rows = await db.$queryRaw<LastRow[]>`
    SELECT c."decidedAt" AS at, count(*) FILTER (WHERE c."state" IN ('APPROVED', 'USED'))::int AS approved,
      count(*) FILTER (WHERE c."state" = 'REFUSED')::int AS refused,
      count(*) FILTER (WHERE c."state" = 'USED')::int AS used,
      (array_agg(coalesce(n."text", m."displayName") ORDER BY c."id"))[1] AS first
    FROM "Claim" c JOIN "Member" m ON m."id" = c."memberId" AND m."status" = 'ACTIVE'
    LEFT JOIN "MemberName" n ON n."id" = c."nameId"
    WHERE c."decidedById" = ${byId}::uuid AND c."decidedAt" > ${since}
      AND c."state" IN ('APPROVED', 'USED', 'REFUSED')
    GROUP BY c."decidedAt" ORDER BY c."decidedAt" DESC LIMIT 1`
  return rows[0] ?? null
}
