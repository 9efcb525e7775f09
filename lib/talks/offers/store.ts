import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { toDate, toInstant } from '@/lib/shared/clock'

type NewOffer = {
  readonly memberId: string
  readonly topic: string
  readonly source: string
  readonly at: Temporal.Instant
}

export async function insertOffer(db: Tx, { at, ...offer }: NewOffer): Promise<string> {
  const data = { ...offer, offeredAt: toDate(at) }
  return (await db.talkOffer.create({ data, select: { id: true } })).id
}

/** Ends an offer, planned or let go. Says what it was: ended by this call, ended before, or nothing. */
export async function closeOffer(
  db: Tx,
  id: string,
  { at, talkId }: { readonly at: Temporal.Instant; readonly talkId: string | null },
): Promise<'NOW' | 'CLOSED' | 'UNKNOWN'> {
  const { count } = await db.talkOffer.updateMany({
    where: { id, closedAt: null },
    data: { closedAt: toDate(at), talkId },
  })
  if (count === 1) return 'NOW'
  return (await db.talkOffer.count({ where: { id } })) === 1 ? 'CLOSED' : 'UNKNOWN'
}

/** Where the offer came from; null where there is none. */
export async function sourceOf(db: Tx, id: string): Promise<string | null> {
  const offer = await db.talkOffer.findUnique({ where: { id }, select: { source: true } })
  return offer?.source ?? null
}

const OFFER = {
  id: true,
  topic: true,
  offeredAt: true,
  memberId: true,
  member: {
    select: { displayName: true, company: true, position: true, groupId: true },
  },
} as const

/** Open offers of people who are here, the latest first. */
export async function listOffers(
  db: Tx,
  page: { readonly skip: number; readonly take: number; readonly groupId: string | null },
) {
  const { skip, take, groupId } = page
  const where = {
    closedAt: null,
    member: { status: 'ACTIVE' as const, ...(groupId !== null && { groupId }) },
  }
  const [rows, total] = await Promise.all([
    db.talkOffer.findMany({
      where,
      skip,
      take,
      select: OFFER,
      orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    }),
    db.talkOffer.count({ where }),
  ])
  return { rows: rows.map(toOffer), total }
}

export async function findOffer(db: Tx, id: string) {
  const found = await db.talkOffer.findFirst({
    where: { id, closedAt: null, member: { status: 'ACTIVE' } },
    select: OFFER,
  })
  return found === null ? null : toOffer(found)
}

type Row = {
  readonly id: string
  readonly topic: string
  readonly offeredAt: Date
  readonly memberId: string
  readonly member: {
    readonly displayName: string
    readonly company: string | null
    readonly position: string | null
    readonly groupId: string
  }
}

function toOffer({ member, offeredAt, ...offer }: Row) {
  return { ...offer, ...member, offeredAt: toInstant(offeredAt) }
}

/** A step of an erasure: what members said they could speak about. */
export async function deleteOffersOf(db: Tx, memberIds: readonly string[]): Promise<void> {
  await db.talkOffer.deleteMany({ where: { memberId: { in: [...memberIds] } } })
}
