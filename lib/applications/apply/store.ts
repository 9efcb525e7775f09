import { findActiveByEmail, hasActiveMailbox } from '@/lib/auth/links/store'
import type { Tx } from '@/lib/db/transaction'
import type { Suspicion } from './rules-spam'
import type { ApplicationRow } from '@/lib/applications/store'

export type NewApplication = Pick<
  ApplicationRow,
  | 'groupId'
  | 'state'
  | 'name'
  | 'company'
  | 'position'
  | 'city'
  | 'nickname'
  | 'foldedName'
  | 'foldedCompany'
  | 'email'
  | 'about'
  | 'topic'
  | 'locale'
  | 'ruleId'
  | 'acknowledgedAt'
  | 'referralId'
  | 'submittedAt'
  | 'stateAt'
> & { readonly suspicions: readonly Suspicion[] }

export async function insertApplication(
  tx: Tx,
  { suspicions, ...application }: NewApplication,
): Promise<string> {
  const data = { ...application, suspicions: [...suspicions] }
  const { id } = await tx.application.create({ data, select: { id: true } })
  return id
}

export type Rewritten = Pick<
  NewApplication,
  | 'name'
  | 'company'
  | 'position'
  | 'city'
  | 'nickname'
  | 'foldedName'
  | 'foldedCompany'
  | 'about'
  | 'topic'
> & { readonly suspicions: readonly string[] }

/** What the applicant wrote, anew: an organiser who decides on what stood there before notices. */
export async function rewrite(
  tx: Tx,
  id: string,
  { suspicions, ...words }: Rewritten,
): Promise<void> {
  const data = { ...words, suspicions: [...suspicions], version: { increment: 1 } }
  await tx.application.update({ where: { id }, data, select: { id: true } })
}

export async function setAddress(tx: Tx, id: string, email: string): Promise<void> {
  await tx.application.update({ where: { id }, data: { email }, select: { id: true } })
}

export async function setProven(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.application.update({ where: { id }, data: { provenAt: at }, select: { id: true } })
}

/** Whether another applicant has written exactly this about themselves since then. */
export async function wasCopied(
  db: Tx,
  { about, email, since }: { about: string; email: string; since: Date },
): Promise<boolean> {
  const found = await db.application.findFirst({
    where: { about, email: { not: email }, submittedAt: { gte: since } },
    select: { id: true },
  })
  return found !== null
}

/** Until the end of the transaction no other proves an address of the same mailbox. */
export async function lockMailbox(tx: Tx, email: string): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('mailbox:' || mailbox_of(${email}), 1))`
}

/** The open application of a mailbox that was proven, with its address; null when there is none but `except`. */
export async function findProvenOfMailbox(
  db: Tx,
  email: string,
  except: string,
): Promise<{ readonly id: string; readonly email: string } | null> {
  const rows = await db.$queryRaw<{ id: string; email: string }[]>`
    SELECT id, email FROM "Application"
    WHERE mailbox_of(email) = mailbox_of(${email}) AND email <> '' AND "provenAt" IS NOT NULL
      AND id <> ${except}::uuid AND "forgottenAt" IS NULL
      AND (state IN ('VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED')
        OR (state = 'ADMITTED' AND "memberId" IS NULL))
    ORDER BY (email = ${email}) DESC, id LIMIT 1`
  return rows[0] ?? null
}

/** The open application of just this address that was proven; null when there is none. */
async function findProven(db: Tx, email: string): Promise<string | null> {
  const found = await db.application.findFirst({
    where: {
      email,
      provenAt: { not: null },
      forgottenAt: null,
      OR: [
        { state: { in: ['VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED'] } },
        { state: 'ADMITTED', memberId: null },
      ],
    },
    select: { id: true },
  })
  return found?.id ?? null
}

/** What an applicant who comes back by this address looks after: what is open first, then the newest. */
export async function findReturning(db: Tx, email: string): Promise<string | null> {
  const open = await findProven(db, email)
  if (open !== null) return open
  const newest = await db.application.findFirst({
    where: { email, forgottenAt: null, memberId: null },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return newest?.id ?? null
}

/** Whether it is an address of a member's mailbox who is here, or of a row that was merged into theirs. */
export async function isMembersAddress(db: Tx, email: string): Promise<boolean> {
  return (await hasActiveMailbox(db, email)) || (await findActiveByEmail(db, email)) !== null
}
