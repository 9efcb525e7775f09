import type { Tx } from '@/lib/db/transaction'

type Approval = {
  readonly ids: readonly string[]
  readonly now: Date
  readonly expiresAt: Date
  readonly byId: string | null
}

export type ApprovedClaim = {
  id: string
  memberId: string
  displayName: string
  email: string | null
  locale: string | null
  seenIn: string | null
}

/**
 * Approves claims of members who are here, one for each; every other claim of these members is overtaken first.
 * Answers whom it was, and which claims lost.
 */
export async function approveClaims(
  db: Tx,
  { ids, now, expiresAt, byId }: Approval,
): Promise<{ approved: ApprovedClaim[]; overtaken: string[] }> {
  const chosen = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (c."memberId") c."id" FROM "Claim" c
    JOIN "Member" m ON m."id" = c."memberId" AND m."status" = 'ACTIVE'
    WHERE c."id" = ANY(${[...ids]}::uuid[]) AND c."state" IN ('OPEN', 'SAID')
    ORDER BY c."memberId", c."saidAt" NULLS LAST, c."createdAt", c."id"`
  const winners = chosen.map(({ id }) => id)
  const overtaken = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Claim" c SET "state" = 'OVERTAKEN', "decidedAt" = ${now}
    WHERE c."state" IN ('OPEN', 'SAID', 'APPROVED') AND c."id" <> ALL(${winners}::uuid[])
      AND c."memberId" IN (SELECT "memberId" FROM "Claim" WHERE "id" = ANY(${winners}::uuid[]))
    RETURNING c."id"`
  const approved = await db.$queryRaw<ApprovedClaim[]>`
    UPDATE "Claim" c SET "state" = 'APPROVED', "decidedAt" = ${now}, "decidedById" = ${byId}::uuid,
      "expiresAt" = ${expiresAt}, "roles" = m."roles"
    FROM "Member" m WHERE m."id" = c."memberId" AND c."id" = ANY(${winners}::uuid[])
    RETURNING c."id", c."memberId", m."displayName", m."email", m."locale", c."seenIn"`
  return { approved, overtaken: overtaken.map(({ id }) => id) }
}
