import type { Temporal } from 'temporal-polyfill'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toDateColumn } from '@/lib/shared/clock'
import type { Choice } from './types'

/** Locks the members, in the order of their ids; answers those who are active. */
export async function lockMembers(db: Tx, ids: readonly string[]) {
  return db.$queryRaw<Mailed[]>`
    SELECT id, "displayName", "groupId", email, locale FROM "Member"
    WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'ACTIVE' ORDER BY id FOR NO KEY UPDATE`
}

export type Mailed = {
  readonly id: string
  readonly displayName: string
  readonly groupId: string
  readonly email: string | null
  readonly locale: string | null
}

/** Display names by id, of active and former members. */
export async function namesOf(db: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.member.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}

export type NewExemption = {
  readonly memberId: string
  readonly until: Temporal.PlainDate | null
  readonly reason: string
  readonly byId: string | null
  readonly at: Temporal.Instant
}

export async function insertExemption(
  db: Tx,
  { memberId, until, reason, byId, at }: NewExemption,
): Promise<string> {
  const { id } = await db.nicknameExemption.create({
    data: {
      memberId,
      reason,
      grantedById: byId,
      grantedAt: toDate(at),
      until: until === null ? null : toDateColumn(until),
    },
    select: { id: true },
  })
  return id
}

/** Closes an exemption whose last day is past, so that the next one is possible. It has no `liftedById`. */
export async function closeOver(
  db: Tx,
  memberId: string,
  today: Temporal.PlainDate,
  at: Temporal.Instant,
) {
  await db.nicknameExemption.updateMany({
    where: { memberId, liftedAt: null, until: { lt: toDateColumn(today) } },
    data: { liftedAt: toDate(at) },
  })
}

export async function hasExemption(db: Tx, memberId: string): Promise<boolean> {
  return (await db.nicknameExemption.count({ where: { memberId, liftedAt: null } })) > 0
}

/** Answers the member whose exemption ended by this call; null when it had ended before. */
export async function liftExemption(
  db: Tx,
  id: string,
  byId: string | null,
  at: Temporal.Instant,
): Promise<string | null> {
  const lifted = await db.nicknameExemption.updateManyAndReturn({
    where: { id, liftedAt: null },
    data: { liftedAt: toDate(at), liftedById: byId },
    select: { memberId: true },
  })
  return lifted[0]?.memberId ?? null
}

export async function findLastDecision(db: Tx, memberId: string) {
  return db.complianceDecision.findFirst({ where: { memberId }, orderBy: { round: 'desc' } })
}

export async function insertDecision(
  db: Tx,
  decision: {
    readonly memberId: string
    readonly round: number
    readonly choice: Choice
    readonly reason: string
    readonly evidence: Prisma.InputJsonObject
    readonly decidedById: string | null
    readonly decidedAt: Date
  },
): Promise<void> {
  await db.complianceDecision.create({ data: decision, select: { id: true } })
}

/** Answers whether this call took it back. */
export async function undoDecision(
  db: Tx,
  key: { readonly memberId: string; readonly round: number },
  byId: string | null,
  at: Temporal.Instant,
): Promise<boolean> {
  const { count } = await db.complianceDecision.updateMany({
    where: { ...key, undoneAt: null, choice: { not: 'REMOVED' } },
    data: { undoneAt: toDate(at), undoneById: byId },
  })
  return count === 1
}

/** Ends the exemption that was granted at the instant of a decision. */
export async function liftGranted(
  db: Tx,
  memberId: string,
  grantedAt: Date,
  byId: string | null,
  at: Temporal.Instant,
): Promise<void> {
  await db.nicknameExemption.updateMany({
    where: { memberId, grantedAt, liftedAt: null },
    data: { liftedAt: toDate(at), liftedById: byId },
  })
}
