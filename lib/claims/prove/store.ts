import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import type { ClaimFacts, Doubt } from '@/lib/claims/types'

/** Of two who prove or decide claims the second sees what the first did. */
export async function lockClaims(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claims.decide'))`
}

export type OpenClaim = ClaimFacts & {
  readonly state: 'OPEN' | 'SAID'
  readonly seenIn: string | null
  readonly before: readonly string[]
}

type ClaimRow = Omit<OpenClaim, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date }

/** Claims whose code can be said, with their members as they are now. With `ids`, only these. */
export async function readOpenClaims(db: Tx, ids?: readonly string[]): Promise<OpenClaim[]> {
  const only = ids === undefined ? Prisma.empty : Prisma.sql`AND c."id" = ANY(${[...ids]}::uuid[])`
  const rows = await db.$queryRaw<ClaimRow[]>`
    SELECT c."id", c."groupId", c."memberId", c."code", c."createdAt", c."expiresAt", c."state"::text AS state,
      c."seenIn", c."doubts" AS before, n."text" AS nickname,
      (n."id" IS NULL OR claimed."text" IS DISTINCT FROM n."text") AS renamed,
      m."status" = 'ACTIVE' AS "isActive", cardinality(m."roles") > 0 AS "hasDuty",
      (m."email" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "FirstSignIn" f WHERE f."memberId" = m."id")
        OR EXISTS (SELECT 1 FROM "Claim" o WHERE o."memberId" = m."id" AND o."state" = 'APPROVED')
      ) AS "hasAccount",
      EXISTS (
        SELECT 1 FROM "MemberName" o JOIN "Member" p ON p."id" = o."memberId" AND p."status" = 'ACTIVE'
        WHERE o."folded" = n."folded" AND o."kind" = 'GROUP_NICKNAME' AND o."heldTo" IS NULL
          AND p."groupId" = m."groupId" AND p."id" <> m."id"
      ) AS "isShared"
    FROM "Claim" c JOIN "Member" m ON m."id" = c."memberId"
    LEFT JOIN "MemberName" claimed ON claimed."id" = c."nameId"
    LEFT JOIN "MemberName" n ON n."memberId" = m."id" AND n."kind" = 'GROUP_NICKNAME' AND n."heldTo" IS NULL
    WHERE c."state" IN ('OPEN', 'SAID') ${only}
    ORDER BY c."createdAt", c."id"`
  return rows.map((row) => ({
    ...row,
    createdAt: toInstant(row.createdAt),
    expiresAt: toInstant(row.expiresAt),
  }))
}

export type SaidMessage = {
  id: bigint
  groupId: string
  at: Date
  precision: string
  text: string
  label: string
  isExporter: boolean
  labelId: string | null
  personId: string
  memberId: string | null
  linkedAt: Date | null
  trusted: boolean
}

/** Messages since then that may say a code, in the order in which they were said. Quotations do not: they are no words of the author. */
export async function readSaid(db: Tx, since: Date): Promise<SaidMessage[]> {
  return db.$queryRaw<SaidMessage[]>`
    SELECT e."id", e."groupId", e."at", e."precision"::text AS precision, e."text",
      coalesce(l."label", p."label") AS label, p."isOwner" AS "isExporter", e."labelId", p."id" AS "personId",
      p."memberId", p."linkedAt",
      (s."importedById" IS NULL OR i."roles" && ARRAY['ORGANISER', 'OWNER']::"Role"[]) AS trusted
    FROM "Message" e JOIN "LogPerson" p ON p."id" = e."personId" JOIN "Source" s ON s."id" = e."sourceId"
    LEFT JOIN "LogLabel" l ON l."id" = e."labelId" LEFT JOIN "Member" i ON i."id" = s."importedById"
    WHERE e."at" >= ${since} AND e."kind" IN ('TEXT', 'REPLY', 'QUOTATION')
      AND (length(e."text") <= 40 OR strpos(e."folded", '夜话') > 0 OR strpos(e."folded", 'yehua') > 0)
    ORDER BY e."at", e."id"`
}

export type LabelPast = { firstAt: Date | null; isShared: boolean }

/** Of each label: when it was first seen, and whether it stands for more than one author. */
export async function readPasts(
  db: Tx,
  labelIds: readonly string[],
): Promise<ReadonlyMap<string, LabelPast>> {
  const rows = await db.$queryRaw<(LabelPast & { id: string })[]>`
    SELECT l."id", seen."firstAt",
      (seen.authors > 1 OR EXISTS (
        SELECT 1 FROM "LogPerson" o WHERE o."groupId" = l."groupId" AND o."id" <> l."personId"
          AND o."folded" = p."folded" AND l."label" = p."label"
      )) AS "isShared"
    FROM "LogLabel" l JOIN "LogPerson" p ON p."id" = l."personId"
    CROSS JOIN LATERAL (
      SELECT min(e."at") AS "firstAt", count(DISTINCT e."personId")::int AS authors
      FROM "Message" e WHERE e."labelId" = l."id"
    ) seen
    WHERE l."id" = ANY(${[...labelIds]}::uuid[])`
  return new Map(rows.map(({ id, firstAt, isShared }) => [id, { firstAt, isShared }]))
}

export type LabelAuthor = {
  label: string
  labelId: string
  memberId: string | null
  linkedAt: Date | null
  isExporter: boolean
}

/** The authors of labels of a group, as the log has them. */
export async function readLabels(
  db: Tx,
  groupId: string,
  labels: readonly string[],
): Promise<LabelAuthor[]> {
  return db.$queryRaw<LabelAuthor[]>`
    SELECT l."label", l."id" AS "labelId", p."memberId", p."linkedAt", p."isOwner" AS "isExporter"
    FROM "LogLabel" l JOIN "LogPerson" p ON p."id" = l."personId"
    WHERE l."groupId" = ${groupId}::uuid AND l."label" = ANY(${[...labels]}::text[])`
}

type Said = {
  readonly id: string
  readonly saidAt: Date | null
  readonly seenIn: string
  readonly messageId: bigint | null
  readonly doubts: readonly Doubt[]
}

/** Writes down what was seen of claims. */
export async function keepSaid(db: Tx, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return
  const rows = said.map((one) => ({ ...one, messageId: one.messageId?.toString() ?? null }))
  await db.$executeRaw`
    UPDATE "Claim" c SET "state" = 'SAID', "saidAt" = r."saidAt", "seenIn" = r."seenIn",
      "messageId" = r."messageId", "doubts" = ARRAY(SELECT jsonb_array_elements_text(r."doubts"))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("id" uuid, "saidAt" timestamptz, "seenIn" text, "messageId" bigint, "doubts" jsonb)
    WHERE c."id" = r."id" AND c."state" IN ('OPEN', 'SAID')`
}

/** Whom to write to about a claim of their nickname. */
export async function readHolders(db: Tx, memberIds: readonly string[]) {
  return db.member.findMany({
    where: { id: { in: [...memberIds] }, status: 'ACTIVE', email: { not: null } },
    select: { displayName: true, email: true, locale: true },
  })
}
