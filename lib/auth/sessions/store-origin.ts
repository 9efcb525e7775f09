import type { LinkPurpose } from '@/lib/auth/links/rules'
import type { Tx } from '@/lib/db/transaction'

export type Origin = { via: LinkPurpose | null; madeById: string | null }

/** How the member came in, and by a link of whom: of a session that a passkey opened, what that passkey has. */
export async function findOrigin(
  db: Tx,
  memberId: string,
  sessionId: string,
): Promise<Origin | null> {
  const rows = await db.$queryRaw<Origin[]>`
    SELECT CASE WHEN s."via" = 'PASSKEY' THEN p."via" ELSE s."via" END::text AS via,
      CASE WHEN s."via" = 'PASSKEY' THEN p."madeById" ELSE s."madeById" END AS "madeById"
    FROM "Session" s LEFT JOIN "Passkey" p ON p."id" = s."passkeyId"
    WHERE s."id" = ${sessionId}::uuid AND s."memberId" = ${memberId}::uuid`
  return rows[0] ?? null
}
