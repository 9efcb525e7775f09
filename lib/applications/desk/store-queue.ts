import type { Tx } from '@/lib/db/transaction'
import type { Prisma } from '@/lib/db/generated/client'
import { foldPlain } from '@/lib/referrals/rules-folding'
import type { HeadRow } from '@/lib/shared/queue-head'
import type { QueueFilter, Shelf } from './schema'
import { DECIDABLE } from '@/lib/applications/types'

/** What waits for organisers, in the order of its shelf: applications to decide, and those held back. */
export async function readWaiting(
  db: Tx,
): Promise<readonly (HeadRow & { readonly held: boolean })[]> {
  return db.$queryRaw`
    SELECT held, count(*)::int AS count, min("stateAt") AS since,
      (array_agg(id::text ORDER BY "stateAt", id))[1] AS first
    FROM (
      SELECT id, "stateAt", state::text AS state,
        cardinality(suspicions) > 0 AND "letThroughAt" IS NULL AS held
      FROM "Application" WHERE "forgottenAt" IS NULL AND state::text = ANY (${[...DECIDABLE]}::text[])
    ) a WHERE held OR state = 'WAITING' GROUP BY held`
}

const HELD = { suspicions: { isEmpty: false }, letThroughAt: null } as const

export const ROW = {
  id: true,
  version: true,
  state: true,
  before: true,
  name: true,
  company: true,
  position: true,
  nickname: true,
  email: true,
  provenAt: true,
  submittedAt: true,
  stateAt: true,
  suspicions: true,
  letThroughAt: true,
  referralId: true,
  memberId: true,
  decidedById: true,
  decidedAt: true,
  reason: true,
  notifyAt: true,
  notifiedAt: true,
  group: { select: { name: true } },
  referral: { select: { referrer: { select: { id: true, displayName: true } } } },
} as const satisfies Prisma.ApplicationSelect

export type Row = Prisma.ApplicationGetPayload<{ select: typeof ROW }>

/** One page of a shelf, and how many there are on it. */
export async function listShelf(
  db: Tx,
  filter: QueueFilter,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<{ readonly rows: Row[]; readonly total: number }> {
  const where = { AND: [onShelf(filter.shelf), ofGroup(filter.group), saying(filter.q)] }
  const [rows, total] = await Promise.all([
    db.application.findMany({ where, skip, take, select: ROW, orderBy: orderOf(filter) }),
    db.application.count({ where }),
  ])
  return { rows, total }
}

/** The ids of a shelf in its order, to go through it one by one. */
export async function listShelfIds(db: Tx, filter: QueueFilter, take: number): Promise<string[]> {
  const where = { AND: [onShelf(filter.shelf), ofGroup(filter.group), saying(filter.q)] }
  const rows = await db.application.findMany({
    where,
    take,
    select: { id: true },
    orderBy: orderOf(filter),
  })
  return rows.map(({ id }) => id)
}

/** What was decided about one application, as long as it stands; null for an unknown one. */
export async function findDecided(db: Tx, id: string) {
  const select = { id: true, name: true, version: true, state: true, notifyAt: true }
  return db.application.findUnique({ where: { id }, select })
}

/** How many stand on each shelf, and how many have an address still to prove. */
export async function countShelves(
  db: Tx,
  group: string,
): Promise<Partial<Record<Shelf | 'PROVING', number>>> {
  const rows = await db.$queryRaw<{ shelf: Shelf | 'PROVING'; count: number }[]>`
    SELECT CASE
        WHEN state = 'PROVING' THEN 'PROVING'
        WHEN state IN ('ADMITTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED') THEN 'DECIDED'
        WHEN cardinality(suspicions) > 0 AND "letThroughAt" IS NULL THEN 'HELD'
        ELSE state::text
      END AS shelf, count(*)::int AS count
    FROM "Application"
    WHERE "forgottenAt" IS NULL AND (${group} = '' OR "groupId"::text = ${group})
    GROUP BY 1`
  return Object.fromEntries(rows.map(({ shelf, count }) => [shelf, count]))
}

export async function namesOf(db: Tx, ids: readonly (string | null)[]) {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const rows = await db.member.findMany({
    where: { id: { in: known } },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName]))
}

function onShelf(shelf: Shelf): Prisma.ApplicationWhereInput {
  switch (shelf) {
    case 'HELD':
      return { ...HELD, state: { in: [...DECIDABLE] }, forgottenAt: null }
    case 'DECIDED':
      return {
        state: { in: ['ADMITTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] },
        forgottenAt: null,
      }
    case 'WAITING':
    case 'ASKED':
    case 'VOUCHING':
    case 'WAITLISTED':
      return { state: shelf, NOT: HELD, forgottenAt: null }
  }
}

function ofGroup(groupId: string): Prisma.ApplicationWhereInput {
  return groupId === '' ? {} : { groupId }
}

/** Every word in the name, the company, the nickname, the address, or the referrer's name. */
function saying(q: string): Prisma.ApplicationWhereInput {
  const words = q.split(/\s+/u).filter(Boolean)
  return {
    AND: words.map((word) => {
      const contains = { contains: word, mode: 'insensitive' as const }
      const folded = foldPlain(word)
      return {
        OR: [
          ...(folded === ''
            ? []
            : [{ foldedName: { contains: folded } }, { foldedCompany: { contains: folded } }]),
          { nickname: contains },
          { position: contains },
          { email: contains },
          { referral: { referrer: { displayName: contains } } },
        ],
      }
    }),
  }
}

function orderOf({ shelf, sort }: QueueFilter): Prisma.ApplicationOrderByWithRelationInput[] {
  switch (sort) {
    case 'name':
      return [{ name: 'asc' }, { id: 'asc' }]
    case 'company':
      return [{ company: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]
    case 'newest':
      return [{ stateAt: 'desc' }, { id: 'desc' }]
    case 'oldest':
      // What was decided is looked for by what happened last.
      return shelf === 'DECIDED'
        ? [{ stateAt: 'desc' }, { id: 'desc' }]
        : [{ stateAt: 'asc' }, { id: 'asc' }]
  }
}
