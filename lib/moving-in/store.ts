import type { Role } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import type { InvitationWay } from './types'

/** Of two who invite at once the second sees what the first did. */
export async function lockInvitations(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('moving-in.invite'))`
}

/** A member who is here and never came in. */
export type Invitee = {
  memberId: string
  displayName: string
  nickname: string | null
  group: string
  email: string | null
  locale: string | null
  roles: Role[]
}

/**
 * Members of a group, or of all, who never came in, in the order of their nicknames. Without `again` those are left
 * out who have an invitation whose link can still be opened at `now`.
 */
export async function readInvitees(
  db: Tx,
  {
    groupId,
    memberId = null,
    again,
    mailOnly,
    now,
  }: {
    readonly groupId: string | null
    readonly memberId?: string | null
    readonly again: boolean
    readonly mailOnly: boolean
    readonly now: Date
  },
): Promise<Invitee[]> {
  return db.$queryRaw<Invitee[]>`
    SELECT m."id" AS "memberId", m."displayName", n."text" AS nickname, g."name" AS "group", m."email", m."locale",
      m."roles"::text[] AS roles
    FROM "Member" m JOIN "Group" g ON g."id" = m."groupId"
    LEFT JOIN "MemberName" n ON n."memberId" = m."id" AND n."kind" = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
    WHERE m."status" = 'ACTIVE' AND (${groupId}::uuid IS NULL OR m."groupId" = ${groupId}::uuid)
      AND (${memberId}::uuid IS NULL OR m."id" = ${memberId}::uuid)
      AND (NOT ${mailOnly} OR m."email" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = m."id")
      AND (${again} OR NOT EXISTS (
        SELECT 1 FROM "Invitation" i JOIN "SignInLink" l ON l."id" = i."linkId"
        WHERE i."memberId" = m."id" AND l."usedAt" IS NULL AND l."expiresAt" > ${now}))
    ORDER BY coalesce(n."text", m."displayName"), m."id"`
}

type NewBatch = {
  readonly way: InvitationWay
  readonly groupId: string | null
  readonly createdAt: Date
  readonly createdById: string | null
  readonly endedAt: Date | null
}

export async function insertBatch(db: Tx, batch: NewBatch): Promise<string> {
  return (await db.invitationBatch.create({ data: batch, select: { id: true } })).id
}

export async function findRunningBatch(db: Tx): Promise<string | null> {
  const where = { way: 'MAIL', endedAt: null } as const
  return (await db.invitationBatch.findFirst({ where, select: { id: true } }))?.id ?? null
}

export type NewInvitation = {
  readonly memberId: string
  readonly state: 'WAITING' | 'MADE'
  readonly madeAt: Date | null
  readonly linkId: string | null
}

export async function insertInvitations(
  db: Tx,
  batchId: string,
  invitations: readonly NewInvitation[],
): Promise<void> {
  await db.invitation.createMany({ data: invitations.map((one) => ({ ...one, batchId })) })
}

/** One whose turn it is, with its member as they are now. */
export type Turn = {
  id: string
  memberId: string
  displayName: string
  email: string | null
  locale: string | null
  isNotIn: boolean
}

/** The next of a running batch, held against a cancellation; another worker's turns are skipped. */
export async function takeTurns(db: Tx, batchId: string, take: number): Promise<Turn[]> {
  return db.$queryRaw<Turn[]>`
    SELECT i."id", i."memberId", m."displayName", m."email", m."locale",
      m."status" = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = m."id") AS "isNotIn"
    FROM "Invitation" i JOIN "Member" m ON m."id" = i."memberId"
    WHERE i."batchId" = ${batchId}::uuid AND i."state" = 'WAITING'
    ORDER BY i."id" LIMIT ${take} FOR UPDATE OF i SKIP LOCKED`
}

export async function markMade(
  db: Tx,
  made: readonly { readonly id: string; readonly linkId: string; readonly mailId: string }[],
  madeAt: Date,
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Invitation" i SET "state" = 'MADE', "madeAt" = ${madeAt}, "linkId" = g."linkId", "mailId" = g."mailId"
    FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS g(id uuid, "linkId" uuid, "mailId" uuid)
    WHERE i."id" = g.id`
}

export async function markSkipped(db: Tx, ids: readonly string[]): Promise<void> {
  await db.invitation.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'SKIPPED' } })
}

export async function countWaiting(db: Tx, batchId: string): Promise<number> {
  return db.invitation.count({ where: { batchId, state: 'WAITING' } })
}

export async function endBatch(
  db: Tx,
  batchId: string,
  endedAt: Date,
  cancelledById: string | null = null,
): Promise<void> {
  await db.invitationBatch.updateMany({
    where: { id: batchId, endedAt: null },
    data: { endedAt, cancelledById },
  })
}

/** Cancels what of a batch was not written yet; answers how many. */
export async function cancelWaiting(db: Tx, batchId: string): Promise<number> {
  const { count } = await db.invitation.updateMany({
    where: { batchId, state: 'WAITING' },
    data: { state: 'CANCELLED' },
  })
  return count
}

/** The batch, with the links that it led to; null for one that does not exist. */
export async function findBatch(db: Tx, id: string) {
  return db.invitationBatch.findUnique({
    where: { id },
    select: { id: true, endedAt: true, invitations: { select: { linkId: true } } },
  })
}
