import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { stateNow, waitsFor } from '@/lib/referrals/rules'
import type { Shown } from '@/lib/referrals/schema'
import type { OwnReferral } from './types'
import type { Temporal } from 'temporal-polyfill'

const OWN = {
  id: true,
  via: true,
  name: true,
  company: true,
  position: true,
  city: true,
  nickname: true,
  howKnown: true,
  showAs: true,
  state: true,
  sent: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
  endedAt: true,
  group: { select: { name: true } },
  admitted: { select: { id: true, status: true } },
  application: { select: { state: true, before: true, notifiedAt: true } },
} as const satisfies Prisma.ReferralSelect

type Row = Prisma.ReferralGetPayload<{ select: typeof OWN }>

export async function findOwn(
  db: Tx,
  { referrerId, id }: { readonly referrerId: string; readonly id: string },
  now: Temporal.Instant,
): Promise<OwnReferral | null> {
  const row = await db.referral.findFirst({ where: { id, referrerId }, select: OWN })
  return row === null ? null : toOwn(row, now)
}

/** One page of a member's referrals, the newest first. */
export async function listOwn(
  db: Tx,
  { referrerId, show }: { readonly referrerId: string; readonly show: Shown },
  { skip, take, now }: { skip: number; take: number; now: Temporal.Instant },
): Promise<{ referrals: OwnReferral[]; total: number; all: number }> {
  const where = { referrerId, ...narrowed(show, new Date(now.epochMilliseconds)) }
  const [rows, total, all] = await Promise.all([
    db.referral.findMany({
      where,
      select: OWN,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip,
      take,
    }),
    db.referral.count({ where }),
    db.referral.count({ where: { referrerId } }),
  ])
  return { referrals: rows.map((row) => toOwn(row, now)), total, all }
}

/** A member's referrals of which something is to come, what ends first before the others. */
export async function listWaiting(
  db: Tx,
  referrerId: string,
  now: Temporal.Instant,
): Promise<OwnReferral[]> {
  const at = new Date(now.epochMilliseconds)
  const rows = await db.referral.findMany({
    where: { referrerId, OR: [narrowed('OPEN', at), narrowed('APPLIED', at)] },
    select: OWN,
    orderBy: [{ expiresAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: 20,
  })
  return rows.map((row) => toOwn(row, now))
}

/** Whether the token's hash is that of the link which can be used now. */
export async function isLinkOf(db: Tx, id: string, tokenHash: string): Promise<boolean> {
  return (await db.referral.count({ where: { id, tokenHash, state: 'OPEN' } })) === 1
}

function narrowed(show: Shown, now: Date): Prisma.ReferralWhereInput {
  switch (show) {
    case 'ALL':
      return {}
    case 'OPEN':
      return { state: 'OPEN', expiresAt: { gt: now } }
    case 'APPLIED':
    case 'ADMITTED':
      return { state: show }
    case 'OVER':
      return {
        OR: [
          { state: { in: ['DECLINED', 'RETRACTED', 'EXPIRED', 'WITHDRAWN'] } },
          { state: 'OPEN', expiresAt: { lte: now } },
        ],
      }
  }
}

/** Field by field: nothing of the application is here but whose turn it is. */
function toOwn(row: Row, now: Temporal.Instant): OwnReferral {
  const { id, via, name, company, position, city, nickname, howKnown, showAs, sent } = row
  const { group, admitted, application } = row
  const instant = (date: Date | null) => (date === null ? null : toInstant(date))
  const expiresAt = instant(row.expiresAt)
  const state = stateNow(row.state, expiresAt, now)
  const behind =
    application === null
      ? null
      : {
          state: application.state,
          before: application.before,
          notified: application.notifiedAt !== null,
        }
  return {
    id,
    via,
    name,
    company,
    position,
    city,
    nickname,
    howKnown,
    showAs,
    sent,
    state,
    groupName: group.name,
    waitsFor: waitsFor(state, behind),
    expiresAt,
    createdAt: toInstant(row.createdAt),
    usedAt: instant(row.usedAt),
    endedAt: state === 'EXPIRED' ? (instant(row.endedAt) ?? expiresAt) : instant(row.endedAt),
    admittedId: admitted?.status === 'ACTIVE' ? admitted.id : null,
  }
}
