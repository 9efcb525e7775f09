import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { toDate, now } from '@/lib/shared/clock'
import { findApplication, insertEvent, type ApplicationRow } from '@/lib/applications/store'

/**
 * Locks an application whose applicant was not notified; null when there is none, or another worker does it
 * at this moment.
 */
export async function lockUnnotified(db: Tx, id: string): Promise<ApplicationRow | null> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Application" WHERE id = ${id}::uuid AND "notifiedAt" IS NULL FOR UPDATE`
  return rows.length === 0 ? null : findApplication(db, id)
}

/** Decisions whose time has come and of which the applicant was not notified: what a killed worker left behind. */
export async function listDue(db: Tx, max: number): Promise<string[]> {
  const rows = await db.application.findMany({
    where: {
      state: { in: ['ADMITTED', 'DECLINED', 'WAITLISTED'] },
      notifiedAt: null,
      notifyAt: { lte: toDate(now()) },
    },
    orderBy: { notifyAt: 'asc' },
    take: max,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The member who decided, as an actor; the app itself for what the terminal decided. */
export async function deciderOf(db: Tx, memberId: string | null): Promise<Actor> {
  if (memberId === null) return { kind: 'system' }
  const found = await db.member.findUnique({
    where: { id: memberId },
    select: { displayName: true, groupId: true, roles: true, locale: true },
  })
  return found === null
    ? { kind: 'system' }
    : { kind: 'member', memberId, sessionId: null, signedInAt: null, ...found }
}

export async function freeSeat(db: Tx, id: string): Promise<void> {
  await db.application.update({ where: { id }, data: { holdsSeat: false }, select: { id: true } })
}

/** Notified: not a change of state, so that an organiser who looks at it may go on from what they see. */
export async function writeNotified(
  db: Tx,
  id: string,
  { notifiedAt, memberId }: { readonly notifiedAt: Date; readonly memberId: string | null },
): Promise<void> {
  const data = { notifiedAt, memberId, notifyAt: null, groupBefore: null, holdsSeat: false }
  await db.application.update({ where: { id }, data, select: { id: true } })
  await insertEvent(db, {
    applicationId: id,
    kind: 'NOTIFIED',
    text: '',
    byId: null,
    at: toDate(now()),
  })
}

/** Parts a member from the application by which they came before; answers its id, if there is one. */
export async function detachMember(db: Tx, memberId: string): Promise<string[]> {
  const data = { memberId: null, email: '' }
  const rows = await db.application.updateManyAndReturn({
    where: { memberId },
    data,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export async function findReferral(db: Tx, id: string) {
  return db.referral.findUnique({ where: { id }, select: { referrerId: true, showAs: true } })
}

export async function findPerson(db: Tx, memberId: string) {
  return db.member.findUnique({
    where: { id: memberId },
    select: { displayName: true, email: true, locale: true, status: true },
  })
}

export async function groupName(db: Tx, groupId: string): Promise<string> {
  const { name } = await db.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { name: true },
  })
  return name
}
