import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { HANDED_ACCOUNT } from '@/lib/auth/accounts/store'
import { HANDED_PASSKEY } from '@/lib/auth/passkeys/store'
import type { HandedAccess } from './types'

/**
 * A link that its member did not make and that no mail brought: its maker has seen it. A device of before this
 * was kept may have come in by one. A claim was proven by a name of the group alone, or allowed by an organiser.
 * A passkey or a linked account counts as what the device was signed in by on which it was added. By alias `s`.
 */
const HANDED = Prisma.sql`(
  ((s."via" IS NULL OR s."via" IN ('PERSONAL', 'CLAIM')) AND s."madeById" IS DISTINCT FROM s."memberId")
  OR (s."via" = 'PASSKEY' AND NOT EXISTS (
    SELECT 1 FROM "Passkey" p WHERE p."id" = s."passkeyId" AND NOT ${HANDED_PASSKEY}))
  OR (s."via" IN ('OIDC', 'WECHAT') AND NOT EXISTS (
    SELECT 1 FROM "LinkedAccount" a WHERE a."id" = s."accountId" AND NOT ${HANDED_ACCOUNT})))`

/**
 * Ends them, links first: a link that is being opened is waited for, and its device is then among those that
 * end. Used links end too, for a page that has just pressed its button may press again.
 */
export async function endHanded(db: Tx, memberId: string, now: Date): Promise<HandedAccess> {
  const links = await db.$queryRaw<{ used: boolean }[]>`
    DELETE FROM "SignInLink"
    WHERE "memberId" = ${memberId}::uuid AND "purpose" = 'PERSONAL' AND "expiresAt" > ${now}
      AND "createdById" IS DISTINCT FROM "memberId"
    RETURNING "usedAt" IS NOT NULL AS used`
  const devices = await db.$executeRaw`
    DELETE FROM "Session" s WHERE s."memberId" = ${memberId}::uuid AND ${HANDED}`
  const passkeys = await db.$executeRaw`
    DELETE FROM "Passkey" p WHERE p."memberId" = ${memberId}::uuid AND ${HANDED_PASSKEY}`
  const accounts = await db.$executeRaw`
    DELETE FROM "LinkedAccount" a WHERE a."memberId" = ${memberId}::uuid AND ${HANDED_ACCOUNT}`
  return { devices, links: links.filter(({ used }) => !used).length, passkeys, accounts }
}

export async function countHanded(db: Tx, memberId: string, now: Date): Promise<HandedAccess> {
  const [row] = await db.$queryRaw<HandedAccess[]>`
    SELECT
      (SELECT count(*)::int FROM "Session" s WHERE s."memberId" = ${memberId}::uuid
        AND s."expiresAt" > ${now} AND ${HANDED}) AS devices,
      (SELECT count(*)::int FROM "Passkey" p WHERE p."memberId" = ${memberId}::uuid
        AND ${HANDED_PASSKEY}) AS passkeys,
      (SELECT count(*)::int FROM "LinkedAccount" a WHERE a."memberId" = ${memberId}::uuid
        AND ${HANDED_ACCOUNT}) AS accounts,
      (SELECT count(*)::int FROM "SignInLink" WHERE "memberId" = ${memberId}::uuid
        AND "purpose" = 'PERSONAL' AND "expiresAt" > ${now} AND "usedAt" IS NULL
        AND "createdById" IS DISTINCT FROM "memberId") AS links`
  return row ?? { devices: 0, links: 0, passkeys: 0, accounts: 0 }
}
