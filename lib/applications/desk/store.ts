import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { ROW } from './store-queue'

const WHOLE = {
  ...ROW,
  groupId: true,
  city: true,
  about: true,
  topic: true,
  locale: true,
  acknowledgedAt: true,
  memberId: true,
  rule: { select: { version: true } },
  referral: {
    select: {
      id: true,
      showAs: true,
      howKnown: true,
      via: true,
      referrer: { select: { id: true, displayName: true } },
    },
  },
  member: {
    select: {
      id: true,
      displayName: true,
      company: true,
      position: true,
      showCompany: true,
      status: true,
    },
  },
  events: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, text: true, byId: true, at: true },
  },
  notes: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, authorId: true, at: true },
  },
} as const satisfies Prisma.ApplicationSelect

export type Whole = Prisma.ApplicationGetPayload<{ select: typeof WHOLE }>

/** An application with all that stands beside it; null when there is none, or its address is unproven still. */
export async function findWhole(db: Tx, id: string): Promise<Whole | null> {
  return db.application.findFirst({
    where: { id, state: { not: 'PROVING' }, forgottenAt: null },
    select: WHOLE,
  })
}

export async function listSeats(db: Tx, groupId: string) {
  return db.group.findMany({
    where: { OR: [{ id: groupId }, { closedAt: null, kind: 'HOME' }] },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      capacity: true,
      buffer: true,
      seatsTaken: true,
      closedAt: true,
    },
  })
}
