import type { Role } from '@/lib/auth/types'
import type { LinkPurpose } from '@/lib/auth/links/rules'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { NotInFilter } from './schema'
import type { InvitationWay } from './types'

export type WayCount = {
  groupId: string
  inside: boolean
  via: LinkPurpose | null
  count: number
}

/** Members by group and by how they came in first. */
export async function countWays(db: Tx): Promise<WayCount[]> {
  return db.$queryRaw<WayCount[]>`
    SELECT m."groupId", f."at" IS NOT NULL AS inside, f."via"::text AS via, count(*)::int AS count
    FROM "Member" m LEFT JOIN LATERAL (
      SELECT "at", "via" FROM "FirstSignIn" WHERE "memberId" = m."id" ORDER BY "at" LIMIT 1) f ON true
    WHERE m."status" = 'ACTIVE' GROUP BY 1, 2, 3`
}

type DeliveryColumns = {
  state: 'WAITING' | 'MADE' | 'SKIPPED' | 'CANCELLED'
  hasMail: boolean
  sent: boolean
  error: string | null
}

export type BatchRow = {
  id: string
  way: InvitationWay
  group: string | null
  createdAt: Date
  by: string | null
  endedAt: Date | null
  cancelled: boolean
  total: number
  came: number
  open: number
  openOfCame: number
}

/**
 * The newest batches of mail and of files. A link is open as `consumeLink` (lib/auth/links) opens it, also of a member
 * who came another way meanwhile; none of a member who is not here.
 */
export async function listBatches(
  db: Tx,
  {
    ways,
    take,
    now,
  }: { readonly ways: readonly InvitationWay[]; readonly take: number; readonly now: Date },
): Promise<BatchRow[]> {
  return db.$queryRaw<BatchRow[]>`
    SELECT b."id", b."way"::text AS way, g."name" AS "group", b."createdAt", m."displayName" AS by, b."endedAt",
      bool_or(i."state" = 'CANCELLED') IS TRUE AS cancelled, count(i."id")::int AS total,
      count(i."id") FILTER (WHERE c."isIn")::int AS came,
      count(l."id")::int AS open, count(l."id") FILTER (WHERE c."isIn")::int AS "openOfCame"
    FROM "InvitationBatch" b
    LEFT JOIN "Invitation" i ON i."batchId" = b."id"
    LEFT JOIN "SignInLink" l ON l."id" = i."linkId" AND l."usedAt" IS NULL AND l."expiresAt" > ${now}
      AND EXISTS (SELECT 1 FROM "Member" o WHERE o."id" = l."memberId" AND o."status" = 'ACTIVE')
    LEFT JOIN LATERAL (
      SELECT EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = i."memberId") AS "isIn") c ON true
    LEFT JOIN "Group" g ON g."id" = b."groupId"
    LEFT JOIN "Member" m ON m."id" = b."createdById"
    WHERE b."way"::text = ANY(${[...ways]}::text[])
    GROUP BY b."id", g."name", m."displayName" ORDER BY b."createdAt" DESC, b."id" LIMIT ${take}`
}

export type DeliveryCount = DeliveryColumns & { batchId: string; count: number }

/** What became of the mails of these batches, counted. */
export async function countDeliveries(
  db: Tx,
  batchIds: readonly string[],
): Promise<DeliveryCount[]> {
  return db.$queryRaw<DeliveryCount[]>`
    SELECT i."batchId", i."state"::text AS state, e."id" IS NOT NULL AS "hasMail", e."sentAt" IS NOT NULL AS sent,
      e."lastError" AS error, count(*)::int AS count
    FROM "Invitation" i LEFT JOIN "Mail" e ON e."id" = i."mailId"
    WHERE i."batchId" = ANY(${[...batchIds]}::uuid[]) GROUP BY 1, 2, 3, 4, 5`
}

export type NotInRow = DeliveryColumns & {
  memberId: string
  nickname: string
  group: string
  hasAddress: boolean
  roles: Role[]
  way: InvitationWay | null
  at: Date | null
  opensUntil: Date | null
}

/** Members who never came in, with their last invitation. */
const NOT_IN = Prisma.sql`
  FROM "Member" m JOIN "Group" g ON g."id" = m."groupId"
  LEFT JOIN "MemberName" n ON n."memberId" = m."id" AND n."kind" = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
  LEFT JOIN LATERAL (
    SELECT i."state", i."mailId", i."linkId", coalesce(i."madeAt", b."createdAt") AS "at", b."way"
    FROM "Invitation" i JOIN "InvitationBatch" b ON b."id" = i."batchId"
    WHERE i."memberId" = m."id" ORDER BY b."createdAt" DESC, i."id" DESC LIMIT 1) i ON true
  LEFT JOIN "Mail" e ON e."id" = i."mailId"
  WHERE m."status" = 'ACTIVE' AND NOT EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = m."id")`

const VIEWS: Readonly<Record<NotInFilter['view'], Prisma.Sql>> = {
  all: Prisma.empty,
  uninvited: Prisma.sql`AND i."at" IS NULL`,
  invited: Prisma.sql`AND i."at" IS NOT NULL`,
  failed: Prisma.sql`AND e."lastError" IS NOT NULL AND e."sentAt" IS NULL`,
  noAddress: Prisma.sql`AND m."email" IS NULL`,
}

function inGroup(groupId: string): Prisma.Sql {
  return groupId === '' ? Prisma.empty : Prisma.sql`AND m."groupId" = ${groupId}::uuid`
}

export async function listNotIn(
  db: Tx,
  { view, group }: NotInFilter,
  { skip, take, now }: { readonly skip: number; readonly take: number; readonly now: Date },
): Promise<NotInRow[]> {
  return db.$queryRaw<NotInRow[]>`
    SELECT m."id" AS "memberId", coalesce(n."text", m."displayName") AS nickname, g."name" AS "group",
      m."email" IS NOT NULL AS "hasAddress", m."roles"::text[] AS roles, i."way"::text AS way, i."at",
      (SELECT l."expiresAt" FROM "SignInLink" l
       WHERE l."id" = i."linkId" AND l."usedAt" IS NULL AND l."expiresAt" > ${now}) AS "opensUntil",
      coalesce(i."state"::text, 'WAITING') AS state, e."id" IS NOT NULL AS "hasMail", e."sentAt" IS NOT NULL AS sent,
      e."lastError" AS error
    ${NOT_IN} ${VIEWS[view]} ${inGroup(group)}
    ORDER BY 2, 1 OFFSET ${skip} LIMIT ${take}`
}

/** How many each view has, within the group. */
export async function countNotIn(
  db: Tx,
  groupId: string,
): Promise<Readonly<Record<NotInFilter['view'], number>>> {
  const [row] = await db.$queryRaw<Record<NotInFilter['view'], number>[]>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE i."at" IS NULL)::int AS uninvited,
      count(*) FILTER (WHERE i."at" IS NOT NULL)::int AS invited,
      count(*) FILTER (WHERE e."lastError" IS NOT NULL AND e."sentAt" IS NULL)::int AS failed,
      count(*) FILTER (WHERE m."email" IS NULL)::int AS "noAddress"
    ${NOT_IN} ${inGroup(groupId)}`
  return row ?? { all: 0, uninvited: 0, invited: 0, failed: 0, noAddress: 0 }
}
