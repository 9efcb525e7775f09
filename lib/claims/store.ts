import type { Tx } from '@/lib/db/transaction'
import type { Role } from '@/lib/auth/types'
import { type Kept, saysNothingKept } from '@/lib/claims/find/rules'
import type { ClaimState } from '@/lib/claims/types'

/** The address under which claims are open at the instant, or null. */
export async function findOpening(db: Tx, now: Date) {
  return db.claimOpening.findFirst({
    where: { closedAt: null, endsAt: { gt: now } },
    select: { id: true, key: true, openedAt: true, endsAt: true },
  })
}

/** A member who can be claimed: here, in an open group, never in, with a nickname that says nothing that they keep. */
export type Claimable = {
  memberId: string
  groupId: string
  nameId: string
  nickname: string
}

export async function findClaimable(
  db: Tx,
  where: { readonly groupId: string } | { readonly memberId: string } | { readonly groups: 'all' },
): Promise<Claimable[]> {
  const groupId = 'groupId' in where ? where.groupId : null
  const memberId = 'memberId' in where ? where.memberId : null
  const rows = await db.$queryRaw<(Claimable & Kept)[]>`
    SELECT m."id" AS "memberId", m."groupId", n."id" AS "nameId", n."text" AS nickname,
      m."displayName", m."company", m."position", m."city", m."showCompany", m."showCity"
    FROM "Member" m JOIN "Group" g ON g."id" = m."groupId" AND g."closedAt" IS NULL
    JOIN "MemberName" n ON n."memberId" = m."id" AND n."kind" = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
    WHERE m."status" = 'ACTIVE'
      AND (${groupId}::uuid IS NULL OR m."groupId" = ${groupId}::uuid)
      AND (${memberId}::uuid IS NULL OR m."id" = ${memberId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = m."id")
    ORDER BY n."text", m."id"`
  return rows.filter(saysNothingKept).map(({ nameId, nickname, ...one }) => ({
    memberId: one.memberId,
    groupId: one.groupId,
    nameId,
    nickname,
  }))
}

type NewClaim = Omit<Claimable, 'nickname'> & {
  readonly code: string
  readonly secretHash: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Answers the claim's id, or null where another open claim has the code. */
export async function insertClaim(db: Tx, claim: NewClaim): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO "Claim" ("id", "groupId", "memberId", "nameId", "code", "secretHash", "createdAt", "expiresAt")
    VALUES (gen_random_uuid(), ${claim.groupId}::uuid, ${claim.memberId}::uuid, ${claim.nameId}::uuid,
      ${claim.code}, ${claim.secretHash}, ${claim.createdAt}, ${claim.expiresAt})
    ON CONFLICT DO NOTHING RETURNING "id"`
  return rows[0]?.id ?? null
}

export type OwnClaim = {
  id: string
  memberId: string
  group: string
  nickname: string | null
  code: string
  state: ClaimState
  doubts: string[]
  expiresAt: Date
  isActive: boolean
}

/** The claim of a browser by the hash of its cookie. */
export async function findOwnClaim(db: Tx, secretHash: string): Promise<OwnClaim | null> {
  const found = await db.claim.findUnique({
    where: { secretHash },
    select: {
      id: true,
      memberId: true,
      code: true,
      state: true,
      doubts: true,
      expiresAt: true,
      group: { select: { name: true } },
      name: { select: { text: true } },
      member: { select: { status: true } },
    },
  })
  if (found === null) return null
  const { group, name, member, ...claim } = found
  return {
    ...claim,
    group: group.name,
    nickname: name?.text ?? null,
    isActive: member.status === 'ACTIVE',
  }
}

export type TakenClaim = {
  id: string
  memberId: string
  rolesThen: Role[]
  roles: Role[]
  decidedById: string | null
}

/** Uses an approved claim up: of any number of racers one gets it. */
export async function takeApproved(
  db: Tx,
  secretHash: string,
  now: Date,
): Promise<TakenClaim | null> {
  const rows = await db.$queryRaw<TakenClaim[]>`
    UPDATE "Claim" c SET "state" = 'USED', "usedAt" = ${now}
    FROM "Member" m
    WHERE c."secretHash" = ${secretHash} AND c."state" = 'APPROVED' AND c."expiresAt" > ${now}
      AND m."id" = c."memberId" AND m."status" = 'ACTIVE'
    RETURNING c."id", c."memberId", c."roles"::text[] AS "rolesThen", m."roles"::text[] AS roles,
      c."decidedById"`
  return rows[0] ?? null
}

/** Ends a claim that its browser gives up. */
export async function withdraw(db: Tx, secretHash: string): Promise<void> {
  await db.claim.updateMany({
    where: { secretHash, state: { in: ['OPEN', 'SAID', 'APPROVED'] } },
    data: { state: 'WITHDRAWN' },
  })
}

/** Ends claims whose code was not said in time, and those whose browser did not come back. */
export async function expire(
  db: Tx,
  { now, late }: { readonly now: Date; readonly late: Date },
): Promise<void> {
  await db.claim.updateMany({
    where: {
      OR: [
        { state: { in: ['OPEN', 'SAID'] }, expiresAt: { lt: late } },
        { state: 'APPROVED', expiresAt: { lt: now } },
      ],
    },
    data: { state: 'EXPIRED' },
  })
}

export async function deleteEndedBefore(db: Tx, before: Date): Promise<void> {
  await db.claim.deleteMany({
    where: {
      createdAt: { lt: before },
      state: { in: ['USED', 'REFUSED', 'OVERTAKEN', 'WITHDRAWN', 'EXPIRED'] },
    },
  })
}
