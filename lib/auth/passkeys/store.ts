import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Origin } from '@/lib/auth/sessions/store-origin'

export type NewChallenge = {
  challengeHash: string
  browserHash: string
  memberId: string | null
  userHandle: string | null
  createdAt: Date
  expiresAt: Date
}

export async function insertChallenge(db: Tx, challenge: NewChallenge): Promise<void> {
  await db.passkeyChallenge.create({ data: challenge })
}

type Asked = {
  readonly challengeHash: string
  readonly browserHash: string
  /** Who adds a passkey; null where one signs in. */
  readonly memberId: string | null
}

/** Uses the challenge up; null when it is unknown, used, expired, or was asked for by another browser or member. */
export async function takeChallenge(
  db: Tx,
  { challengeHash, browserHash, memberId }: Asked,
  now: Date,
): Promise<{ userHandle: string | null } | null> {
  const rows = await db.$queryRaw<{ userHandle: string | null }[]>`
    DELETE FROM "PasskeyChallenge"
    WHERE "challengeHash" = ${challengeHash} AND "browserHash" = ${browserHash}
      AND "memberId" IS NOT DISTINCT FROM ${memberId}::uuid AND "expiresAt" > ${now}
    RETURNING "userHandle"`
  return rows[0] ?? null
}

export async function deleteChallengesExpiredBefore(db: Tx, before: Date): Promise<void> {
  await db.passkeyChallenge.deleteMany({ where: { expiresAt: { lt: before } } })
}

export async function listPasskeys(db: Tx, memberId: string) {
  return db.passkey.findMany({
    where: { memberId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      credentialId: true,
      transports: true,
      userHandle: true,
      device: true,
      createdAt: true,
      lastUsedAt: true,
    },
  })
}

/** How many members have duties, and how many of them have no passkey. */
export async function countDuties(db: Tx): Promise<{ all: number; without: number }> {
  const rows = await db.$queryRaw<{ all: number; without: number }[]>`
    SELECT count(*)::int AS all, (count(*) FILTER (WHERE NOT EXISTS (
      SELECT 1 FROM "Passkey" p WHERE p."memberId" = m."id")))::int AS without
    FROM "Member" m WHERE m."status" = 'ACTIVE' AND cardinality(m."roles") > 0`
  return rows[0] ?? { all: 0, without: 0 }
}

/** Holds the member against any change; false when they are no member any more. */
export async function lockMember(db: Tx, memberId: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Member" WHERE "id" = ${memberId}::uuid AND "status" = 'ACTIVE' FOR NO KEY UPDATE`
  return rows.length > 0
}

export type NewPasskey = Origin & {
  memberId: string
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
  userHandle: string
  device: string | null
  createdAt: Date
}

export async function insertPasskey(db: Tx, passkey: NewPasskey): Promise<string> {
  const { id } = await db.passkey.create({ data: passkey, select: { id: true } })
  return id
}

/** The member is locked before the passkey, as everything that ends a member's access locks them. */
export async function lockOwner(db: Tx, credentialId: string): Promise<void> {
  await db.$executeRaw`
    SELECT 1 FROM "Member" m JOIN "Passkey" p ON p."memberId" = m."id"
    WHERE p."credentialId" = ${credentialId} FOR SHARE OF m`
}

export async function findPasskey(db: Tx, credentialId: string) {
  return db.passkey.findUnique({
    where: { credentialId },
    select: { id: true, memberId: true, publicKey: true, userHandle: true, transports: true },
  })
}

/**
 * Counts a use; null when the authenticator's count did not go up, as it does where a key was copied, or the
 * passkey is gone. One statement: of two that come with one count, one gets the answer.
 */
export async function countUse(
  db: Tx,
  id: string,
  { counter, now }: { readonly counter: number; readonly now: Date },
): Promise<{ memberId: string } | null> {
  const rows = await db.$queryRaw<{ memberId: string }[]>`
    UPDATE "Passkey" SET "counter" = ${counter}, "lastUsedAt" = ${now}
    WHERE "id" = ${id}::uuid AND ("counter" < ${counter} OR ("counter" = 0 AND ${counter} = 0))
    RETURNING "memberId"`
  return rows[0] ?? null
}

/** Removes one, and the sessions that it opened but the one in use. Null when the member has none such. */
export async function deletePasskey(
  db: Tx,
  memberId: string,
  { id, except }: { readonly id: string; readonly except: string | null },
): Promise<{ devices: number } | null> {
  const mine = await db.passkey.findFirst({ where: { id, memberId }, select: { id: true } })
  if (mine === null) return null
  const { count: devices } = await db.session.deleteMany({
    where: { passkeyId: id, ...(except !== null && { id: { not: except } }) },
  })
  const { count } = await db.passkey.deleteMany({ where: { id, memberId } })
  return count === 0 ? null : { devices }
}

/** Ends what members could sign in by without a link; with `since`, only what was added after that instant. */
export async function deletePasskeysOf(
  db: Tx,
  memberIds: readonly string[],
  since?: Date,
): Promise<number> {
  const memberId = { in: [...memberIds] }
  await db.passkeyChallenge.deleteMany({ where: { memberId } })
  const { count } = await db.passkey.deleteMany({
    where: { memberId, ...(since !== undefined && { createdAt: { gt: since } }) },
  })
  return count
}

/** A passkey that was made in a session which another person opened for the member, by alias `p`. */
export const HANDED_PASSKEY = Prisma.sql`
  ((p."via" IS NULL OR p."via" IN ('PERSONAL', 'CLAIM')) AND p."madeById" IS DISTINCT FROM p."memberId")`
