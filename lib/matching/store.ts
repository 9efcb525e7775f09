import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { ProposalState } from './types'

export type ProposalKind = 'ANY' | 'label' | 'mention' | 'member'

function whereOf(state: ProposalState, of: ProposalKind): Prisma.SamePersonProposalWhereInput {
  return {
    state,
    ...(of === 'label' && { personId: { not: null } }),
    ...(of === 'mention' && { mentionedId: { not: null } }),
    ...(of === 'member' && { otherId: { not: null } }),
  }
}

export async function listProposals(
  db: Tx,
  state: ProposalState,
  of: ProposalKind,
  { sort, take, skip }: { sort: 'score' | 'newest'; take: number; skip: number },
) {
  const where = whereOf(state, of)
  const newest = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const [rows, total] = await Promise.all([
    db.samePersonProposal.findMany({
      where,
      orderBy: sort === 'newest' ? newest : [{ score: 'desc' }, { id: 'asc' }],
      take,
      skip,
      include: { person: true, mentioned: true },
    }),
    db.samePersonProposal.count({ where }),
  ])
  return { rows, total }
}

export async function countStates(db: Tx): Promise<Record<ProposalState, number>> {
  const rows = await db.samePersonProposal.groupBy({ by: ['state'], _count: { id: true } })
  const of = (state: ProposalState) => rows.find((row) => row.state === state)?._count.id ?? 0
  return {
    OPEN: of('OPEN'),
    ACCEPTED: of('ACCEPTED'),
    DECLINED: of('DECLINED'),
    STALE: of('STALE'),
  }
}

/** One proposal with what its two sides are called. */
export async function findNamed(db: Tx, id: string) {
  const found = await db.samePersonProposal.findUnique({
    where: { id },
    select: {
      state: true,
      member: { select: { displayName: true } },
      other: { select: { displayName: true } },
      person: { select: { label: true } },
      mentioned: { select: { text: true } },
    },
  })
  if (found === null) return null
  const { state, member, other, person, mentioned } = found
  const b = other?.displayName ?? person?.label ?? mentioned?.text ?? ''
  return { state, a: member.displayName, b }
}

/** The open proposals, the likeliest first. */
export async function readWaiting(db: Tx): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min("createdAt") AS since,
      (array_agg(id::text ORDER BY score DESC, id))[1] AS first
    FROM "SamePersonProposal" WHERE state = 'OPEN'`
  return row
}

export async function lockProposal(db: Tx, id: string) {
  await db.$executeRaw`SELECT 1 FROM "SamePersonProposal" WHERE id = ${id}::uuid FOR UPDATE`
  return db.samePersonProposal.findUnique({
    where: { id },
    include: { mentioned: true },
  })
}

export async function decide(
  db: Tx,
  id: string,
  state: ProposalState,
  by: { at: Date; byId: string | null } | null,
): Promise<void> {
  const data = { state, decidedAt: by?.at ?? null, decidedById: by?.byId ?? null }
  await db.samePersonProposal.update({ where: { id }, data, select: { id: true } })
}

/** Remembers that an alias is not this member's, whether it was asked about or not. */
export async function decline(
  db: Tx,
  { kind, id }: { kind: 'label' | 'mention'; id: string },
  memberId: string,
  by: { at: Date; byId: string | null },
): Promise<void> {
  const decided = { state: 'DECLINED' as const, decidedAt: by.at, decidedById: by.byId }
  const fresh = { memberId, score: 0, reasons: [], ...decided }
  await (kind === 'label'
    ? db.samePersonProposal.upsert({
        where: { memberId_personId: { memberId, personId: id } },
        create: { ...fresh, personId: id },
        update: decided,
      })
    : db.samePersonProposal.upsert({
        where: { memberId_mentionedId: { memberId, mentionedId: id } },
        create: { ...fresh, mentionedId: id },
        update: decided,
      }))
}

/** Links a mentioned nickname that has no member; answers whether it had none. */
export async function linkMention(db: Tx, id: string, memberId: string): Promise<boolean> {
  const where = { id, memberId: null }
  return (await db.mentionedName.updateMany({ where, data: { memberId } })).count === 1
}

/** Takes a nickname from a member; answers its text, or null when it was not theirs. */
export async function unlinkMention(db: Tx, id: string, memberId: string): Promise<string | null> {
  const rows = await db.mentionedName.updateManyAndReturn({
    where: { id, memberId },
    data: { memberId: null },
    select: { text: true },
  })
  return rows[0]?.text ?? null
}

/** Open questions about what has an answer now. */
export async function closeOthers(
  db: Tx,
  { kind, id }: { kind: 'label' | 'mention'; id: string },
): Promise<void> {
  const where = kind === 'label' ? { personId: id } : { mentionedId: id }
  await db.samePersonProposal.updateMany({
    where: { ...where, state: 'OPEN' },
    data: { state: 'STALE' },
  })
}

export async function reopenOthers(
  db: Tx,
  { kind, id }: { kind: 'label' | 'mention'; id: string },
): Promise<void> {
  const where = kind === 'label' ? { personId: id } : { mentionedId: id }
  await db.samePersonProposal.updateMany({
    where: { ...where, state: 'STALE' },
    data: { state: 'OPEN' },
  })
}

export async function findAlias(db: Tx, { kind, id }: { kind: 'label' | 'mention'; id: string }) {
  if (kind === 'mention') {
    const row = await db.mentionedName.findUnique({ where: { id } })
    if (row === null) return null
    const { groupId, text, memberId, firstAt, lastAt } = row
    return { groupId, text, memberId, seen: { firstAt, lastAt } }
  }
  const row = await db.logPerson.findUnique({ where: { id } })
  if (row === null) return null
  return { groupId: row.groupId, text: row.label, memberId: row.memberId, seen: null }
}

export async function findProposal(db: Tx, id: string) {
  return db.samePersonProposal.findUnique({ where: { id } })
}

export async function mergeBetween(db: Tx, keptId: string, otherId: string) {
  return db.memberMerge.findFirst({
    where: { keptId, otherId, kind: 'MERGE', undoneAt: null },
    orderBy: { at: 'desc' },
    select: { id: true },
  })
}
