import type { Tx } from '@/lib/db/transaction'
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

export async function markTooLate(db: Tx, id: string): Promise<void> {
  await db.mail.updateMany({ where: { id }, data: { secret: null, lastError: 'TOO_LATE' } })
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

export async function deleteBefore(db: Tx, before: Date): Promise<void> {
  await db.mail.deleteMany({ where: { createdAt: { lt: before } } })
}

/** Removes what was sent to these addresses, or is about to be. */
export async function deleteMailTo(db: Tx, addresses: readonly string[]): Promise<void> {
  await db.$executeRaw`DELETE FROM "Mail" WHERE lower("to") = ANY (${[...addresses]}::text[])`
}
