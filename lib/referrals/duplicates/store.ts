import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { foldText } from '@/lib/search/fold-text'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { DECLINED_DAYS } from './rules'
import { foldPlain } from '@/lib/referrals/rules-folding'
import type { Sought } from './rules-likeness'
import type { KnownApplication, KnownMember, KnownReferral } from './types'

/** Rows that may be of the person; rules.ts decides which are, and for whom. */

type Except = {
  readonly referralId?: string
  readonly applicationId?: string
  readonly referrerId?: string
}

/** Everybody in whose names the name stands, without spaces and points, or who has the address. */
export async function findNamesakes(db: Tx, who: Sought): Promise<KnownMember[]> {
  // What is searched is folded further than names are compared: see lib/search/fold-text.ts.
  const name = foldPlain(foldText(who.name))
  const nickname = foldPlain(foldText(who.nickname))
  if (name === '') return []
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Member" m,
      LATERAL (SELECT translate(m.folded, ${SIGNS}, '') AS plain) f
    WHERE m.status IN ('ACTIVE', 'LEFT', 'REMOVED') AND (strpos(f.plain, ${name}) > 0
      ${nickname === '' ? Prisma.empty : Prisma.sql`OR strpos(f.plain, ${nickname}) > 0`}
      OR mailbox_of(m.email) = mailbox_of(${who.email ?? null}::text))
    ORDER BY m.id LIMIT 200`
  const rows = await db.member.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: {
      id: true,
      displayName: true,
      company: true,
      position: true,
      city: true,
      email: true,
      showCompany: true,
      showCity: true,
      status: true,
      names: { select: { kind: true, text: true, source: true } },
      statusEvents: {
        where: { kind: { in: ['LEFT', 'REMOVED'] } },
        select: { at: true },
        orderBy: { at: 'desc' },
        take: 1,
      },
    },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ statusEvents: [last], status, ...row }) => {
    if (status !== 'ACTIVE' && status !== 'LEFT' && status !== 'REMOVED') return []
    const since = status === 'ACTIVE' || last === undefined ? null : toInstant(last.at)
    return [{ ...row, status, since }]
  })
}

/** What stands between the characters of names. No class of signs: those differ by the server's locale. */
const SIGNS = ' \t\u001f\u3000.·・•-‐–—_~/|\\,，、。:：;+&@#*!()[]{}<>【】《》「」\'"’‘“”'

/** Applications that are open, admitted without being a member yet, or declined some days ago. */
export async function findApplications(
  db: Tx,
  who: Sought,
  { applicationId }: Except,
): Promise<KnownApplication[]> {
  const since = toDate(now().subtract({ hours: 24 * DECLINED_DAYS }))
  const email = who.email ?? ''
  const sameMailbox =
    email === ''
      ? []
      : await db.$queryRaw<{ id: string }[]>`
          SELECT id FROM "Application" WHERE mailbox_of(email) = mailbox_of(${email}::text) LIMIT 200`
  const rows = await db.application.findMany({
    where: {
      forgottenAt: null,
      memberId: null,
      ...(applicationId === undefined ? {} : { id: { not: applicationId } }),
      AND: [
        {
          OR: [
            { foldedName: foldPlain(who.name) },
            { id: { in: sameMailbox.map(({ id }) => id) } },
          ],
        },
        {
          OR: [
            { state: { in: ['VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED', 'ADMITTED'] } },
            { state: 'DECLINED', decidedAt: { gt: since } },
          ],
        },
      ],
    },
    select: {
      id: true,
      name: true,
      company: true,
      email: true,
      submittedAt: true,
      state: true,
      decidedAt: true,
      notifiedAt: true,
      suspicions: true,
      letThroughAt: true,
    },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  return rows.map(
    ({ submittedAt, state, decidedAt, notifiedAt, suspicions, letThroughAt, ...row }) => ({
      ...row,
      submittedAt: toInstant(submittedAt),
      declinedAt: state === 'DECLINED' && decidedAt !== null ? toInstant(decidedAt) : null,
      notified: notifiedAt !== null,
      quarantined: suspicions.length > 0 && letThroughAt === null,
    }),
  )
}

/** Links that wait; a person who has used one is among the applications. */
export async function findOpenReferrals(
  db: Tx,
  who: Sought,
  { referralId, referrerId }: Except,
): Promise<KnownReferral[]> {
  const rows = await db.referral.findMany({
    where: {
      state: 'OPEN',
      expiresAt: { gt: toDate(now()) },
      foldedName: foldPlain(who.name),
      ...(referralId === undefined ? {} : { id: { not: referralId } }),
      ...(referrerId === undefined ? {} : { referrerId: { not: referrerId } }),
    },
    select: { name: true, company: true, createdAt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  return rows.map((row) => ({ ...row, createdAt: toInstant(row.createdAt) }))
}
