import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Origin } from '@/lib/auth/sessions/store-origin'
import type { ProvenAccount } from './types'

export async function listAccounts(db: Tx, memberId: string) {
  return db.linkedAccount.findMany({
    where: { memberId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, provider: true, createdAt: true, lastUsedAt: true },
  })
}

/** Whose the account is; the member is locked, as everything that ends a member's access locks them. */
export async function lockByAccount(
  db: Tx,
  { provider, issuer, subject }: ProvenAccount,
): Promise<{ id: string; memberId: string } | null> {
  await db.$executeRaw`
    SELECT 1 FROM "Member" m JOIN "LinkedAccount" a ON a."memberId" = m."id"
    WHERE a."provider" = ${provider} AND a."issuer" = ${issuer} AND a."subject" = ${subject}
    FOR SHARE OF m`
  const where = { provider_issuer_subject: { provider, issuer, subject } }
  return db.linkedAccount.findUnique({ where, select: { id: true, memberId: true } })
}

export async function insertAccount(
  db: Tx,
  account: ProvenAccount & Origin & { readonly memberId: string; readonly createdAt: Date },
): Promise<string> {
  const { id } = await db.linkedAccount.create({ data: account, select: { id: true } })
  return id
}

/** Answers whether it is still there. */
export async function noteUse(db: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await db.linkedAccount.updateMany({ where: { id }, data: { lastUsedAt: now } })
  return count === 1
}

/** Removes one, and the sessions that it opened but the one in use. Null when the member has none such. */
export async function deleteAccount(
  db: Tx,
  memberId: string,
  { id, except }: { readonly id: string; readonly except: string | null },
): Promise<{ devices: number } | null> {
  const mine = await db.linkedAccount.findFirst({ where: { id, memberId }, select: { id: true } })
  if (mine === null) return null
  const { count: devices } = await db.session.deleteMany({
    where: { accountId: id, ...(except !== null && { id: { not: except } }) },
  })
  const { count } = await db.linkedAccount.deleteMany({ where: { id, memberId } })
  return count === 0 ? null : { devices }
}

/** Ends what members could sign in by at a provider; with `since`, only what was linked after that instant. */
export async function deleteAccountsOf(
  db: Tx,
  memberIds: readonly string[],
  since?: Date,
): Promise<number> {
  const { count } = await db.linkedAccount.deleteMany({
    where: {
      memberId: { in: [...memberIds] },
      ...(since !== undefined && { createdAt: { gt: since } }),
    },
  })
  return count
}

/** An account that was linked in a session which another person opened for the member, by alias `a`. */
export const HANDED_ACCOUNT = Prisma.sql`
  ((a."via" IS NULL OR a."via" IN ('PERSONAL', 'CLAIM')) AND a."madeById" IS DISTINCT FROM a."memberId")`
