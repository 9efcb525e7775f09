import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { HandedAccess } from './types'

/**
 * A link that its member did not make and that no mail brought: its maker has seen it. A device of before this
 * was kept may have come in by one. A claim was proven by a name of the group alone, or allowed by an organiser.
 */
const HANDED = Prisma.sql`
  ("via" IS NULL OR "via" IN ('PERSONAL', 'CLAIM')) AND "madeById" IS DISTINCT FROM "memberId"`

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
    DELETE FROM "Session" WHERE "memberId" = ${memberId}::uuid AND ${HANDED}`
  return { devices, links: links.filter(({ used }) => !used).length }
}

export async function countHanded(db: Tx, memberId: string, now: Date): Promise<HandedAccess> {
  const [row] = await db.$queryRaw<HandedAccess[]>`
    SELECT
      (SELECT count(*)::int FROM "Session" WHERE "memberId" = ${memberId}::uuid
        AND "expiresAt" > ${now} AND ${HANDED}) AS devices,
      (SELECT count(*)::int FROM "SignInLink" WHERE "memberId" = ${memberId}::uuid
        AND "purpose" = 'PERSONAL' AND "expiresAt" > ${now} AND "usedAt" IS NULL
        AND "createdById" IS DISTINCT FROM "memberId") AS links`
  return row ?? { devices: 0, links: 0 }
}
