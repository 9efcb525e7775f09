import type { Tx } from '@/lib/db/transaction'
import type { Prisma } from '@/lib/db/generated/client'
import type { HeadRow } from '@/lib/shared/queue-head'
import { mailState, TOO_LATE, type MailState } from './rules-state'
import type { MailboxMail } from './types'

export type NewMail = {
  to: string
  subject: string
  text: string
  html: string
  secret: string | null
  validUntil: Date | null
}

export async function insertMail(db: Tx, mail: NewMail): Promise<string> {
  const { id } = await db.mail.create({ data: mail, select: { id: true } })
  return id
}

export async function findUnsent(db: Tx, id: string) {
  return db.mail.findFirst({
    where: { id, sentAt: null },
    select: {
      id: true,
      to: true,
      subject: true,
      text: true,
      html: true,
      secret: true,
      validUntil: true,
    },
  })
}

/** The secret goes with the mail: from now on the row holds only words. */
export async function markSent(db: Tx, id: string, at: Date): Promise<void> {
  await db.mail.updateMany({
    where: { id },
    data: { sentAt: at, secret: null, lastError: null, attempts: { increment: 1 } },
  })
}

export async function markFailed(db: Tx, id: string, error: string): Promise<void> {
  await db.mail.updateMany({
    where: { id },
    data: { lastError: error, attempts: { increment: 1 } },
  })
}

/** Mails that no job sends any more: they are shown as failed, and can be sent again by hand. */
export async function failWaitingMails(db: Tx, error: string): Promise<void> {
  await db.mail.updateMany({ where: { sentAt: null, lastError: null }, data: { lastError: error } })
}

export async function markTooLate(db: Tx, id: string): Promise<void> {
  await db.mail.updateMany({ where: { id }, data: { secret: null, lastError: TOO_LATE } })
}

export async function newest(
  db: Tx,
  count: number,
): Promise<(MailboxMail & { secret: string | null })[]> {
  return db.mail.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: count,
    select: { id: true, to: true, subject: true, text: true, secret: true, createdAt: true },
  })
}

/** The mails written since then, the last first: who they go to and about what, not what they say. */
export async function listMails(
  db: Tx,
  since: Date,
  state: MailState | null,
  { skip, take }: { readonly skip: number; readonly take: number },
) {
  return db.mail.findMany({
    where: { createdAt: { gte: since }, ...(state !== null && WHERE[state]) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: {
      id: true,
      to: true,
      subject: true,
      createdAt: true,
      sentAt: true,
      attempts: true,
      lastError: true,
    },
  })
}

const WHERE: Readonly<Record<MailState, Prisma.MailWhereInput>> = {
  SENT: { sentAt: { not: null } },
  WAITING: { sentAt: null, lastError: null },
  FAILED: { sentAt: null, lastError: { not: TOO_LATE } },
  TOO_LATE: { sentAt: null, lastError: TOO_LATE },
}

/** The mails written since then that failed; the one that waits longest first. */
export async function readFailed(db: Tx, since: Date): Promise<HeadRow | undefined> {
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT count(*)::int AS count, min("createdAt") AS since,
      (array_agg("id"::text ORDER BY "createdAt", "id"))[1] AS first
    FROM "Mail" WHERE "createdAt" >= ${since} AND "sentAt" IS NULL AND "lastError" <> ${TOO_LATE}`
  return row
}

export async function countStates(
  db: Tx,
  since: Date,
): Promise<Readonly<Record<MailState, number>>> {
  const counts = { SENT: 0, WAITING: 0, FAILED: 0, TOO_LATE: 0 }
  const rows = await db.$queryRaw<{ sentAt: boolean; lastError: string | null; count: number }[]>`
    SELECT "sentAt" IS NOT NULL AS "sentAt", "lastError", count(*)::int AS "count" FROM "Mail"
    WHERE "createdAt" >= ${since} GROUP BY 1, 2`
  for (const { sentAt, lastError, count } of rows) {
    counts[mailState({ sentAt: sentAt ? true : null, lastError })] += count
  }
  return counts
}

/** A mail, held until the transaction ends. */
export async function lockMail(db: Tx, id: string) {
  await db.$queryRaw`SELECT 1 FROM "Mail" WHERE "id" = ${id}::uuid FOR UPDATE`
  return db.mail.findUnique({
    where: { id },
    select: { sentAt: true, lastError: true, validUntil: true },
  })
}

/** A mail that failed waits for its turn again. */
export async function markWaiting(db: Tx, id: string): Promise<void> {
  await db.mail.updateMany({ where: { id, sentAt: null }, data: { lastError: null } })
}

export async function deleteBefore(db: Tx, before: Date): Promise<void> {
  await db.mail.deleteMany({ where: { createdAt: { lt: before } } })
}

/** Removes what was sent to these addresses, or is about to be. */
export async function deleteMailTo(db: Tx, addresses: readonly string[]): Promise<void> {
  await db.$executeRaw`DELETE FROM "Mail" WHERE lower("to") = ANY (${[...addresses]}::text[])`
}
