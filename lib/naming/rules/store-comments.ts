import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'
import type { CommentView } from './types'

type Written = { readonly ruleId: string; readonly memberId: string; readonly at: Temporal.Instant }

/** The comments on a draft, oldest first. The name is null when the author is no longer an active member. */
export async function listComments(db: Tx, ruleId: string, limit: number): Promise<CommentView[]> {
  const rows = await db.namingRuleComment.findMany({
    where: { ruleId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      id: true,
      text: true,
      at: true,
      memberId: true,
      member: { select: { displayName: true, status: true } },
    },
  })
  return rows.map(({ id, text, at, memberId, member }) => ({
    id,
    text,
    memberId,
    at: toInstant(at),
    name: member.status === 'ACTIVE' ? member.displayName : null,
  }))
}

export async function countComments(db: Tx, ruleId: string, memberId: string): Promise<number> {
  return db.namingRuleComment.count({ where: { ruleId, memberId } })
}

export async function insertComment(db: Tx, comment: Written & { text: string }): Promise<void> {
  const { ruleId, memberId, text, at } = comment
  await db.namingRuleComment.create({ data: { ruleId, memberId, text, at: toDate(at) } })
}

/** The draft that the member's own comment belongs to. */
export async function findOwnComment(db: Tx, id: string, memberId: string): Promise<string | null> {
  const row = await db.namingRuleComment.findFirst({
    where: { id, memberId },
    select: { ruleId: true },
  })
  return row?.ruleId ?? null
}

export async function deleteComment(db: Tx, id: string): Promise<void> {
  await db.namingRuleComment.deleteMany({ where: { id } })
}

export async function insertAcknowledgement(db: Tx, { ruleId, memberId, at }: Written) {
  await db.namingRuleAcknowledgement.createMany({
    data: [{ ruleId, memberId, at: toDate(at) }],
    skipDuplicates: true,
  })
}

/** Since when the member has acknowledged which rules. */
export async function acknowledgedBy(
  db: Tx,
  memberId: string,
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const rows = await db.namingRuleAcknowledgement.findMany({
    where: { memberId },
    select: { ruleId: true, at: true },
  })
  return new Map(rows.map(({ ruleId, at }) => [ruleId, toInstant(at)]))
}

/** How many active members acknowledged each rule. */
export async function countAcknowledged(db: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await db.namingRuleAcknowledgement.groupBy({
    by: ['ruleId'],
    where: { member: { status: 'ACTIVE' } },
    _count: { _all: true },
  })
  return new Map(rows.map(({ ruleId, _count }) => [ruleId, _count._all]))
}

export async function countActive(db: Tx): Promise<number> {
  return db.member.count({ where: { status: 'ACTIVE' } })
}
