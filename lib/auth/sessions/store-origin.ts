import type { LinkPurpose } from '@/lib/auth/links/rules'
import type { Tx } from '@/lib/db/transaction'

export type Origin = { via: LinkPurpose | null; madeById: string | null }

/** How the member came in, and by a link of whom: of a session that a passkey or a linked account opened, what that has. */
export async function findOrigin(
  db: Tx,
  memberId: string,
  sessionId: string,
): Promise<Origin | null> {
  const rows = await db.$queryRaw<Origin[]>`
    SELECT CASE WHEN s."via" = 'PASSKEY' THEN p."via" WHEN s."via" IN ('OIDC', 'WECHAT') THEN a."via" ELSE s."via" END::text
        AS via,
      CASE WHEN s."via" = 'PASSKEY' THEN p."madeById" WHEN s."via" IN ('OIDC', 'WECHAT') THEN a."madeById"
        ELSE s."madeById" END AS "madeById"
    FROM "Session" s LEFT JOIN "Passkey" p ON p."id" = s."passkeyId"
      LEFT JOIN "LinkedAccount" a ON a."id" = s."accountId"
    WHERE s."id" = ${sessionId}::uuid AND s."memberId" = ${memberId}::uuid`
  return rows[0] ?? null
}

/** The passkey that opened the session, if one did and is still there. */
export async function passkeyOfSession(db: Tx, id: string): Promise<string | null> {
  const session = await db.session.findUnique({ where: { id }, select: { passkeyId: true } })
  return session?.passkeyId ?? null
}

/** The same for a linked account. */
export async function accountOfSession(db: Tx, id: string): Promise<string | null> {
  const session = await db.session.findUnique({ where: { id }, select: { accountId: true } })
  return session?.accountId ?? null
}
