import type { Tx } from '@/lib/db/transaction'
import type { LinkPurpose } from './rules'
import type { Role } from '@/lib/auth/types'

export type NewLink = {
  tokenHash: string
  memberId: string
  purpose: LinkPurpose
  createdById: string | null
  createdAt: Date
  expiresAt: Date
}

export async function createLink(db: Tx, link: NewLink): Promise<string> {
  const { id } = await db.signInLink.create({ data: link, select: { id: true } })
  return id
}

export type Press = {
  readonly now: Date
  /** Of the page whose button was pressed; null where there is none. */
  readonly by: string | null
  /** The same page may press again if it pressed after this. */
  readonly again: Date
}

export type UsedLink = { memberId: string; purpose: LinkPurpose; createdById: string | null }

/**
 * Uses the link up and answers whom it signs in; null when it is unknown, used or expired, or its
 * member is none any more. One statement: of any number of racers, the presses of one page get the answer.
 * The member is locked before the link, as every command that ends a member's links locks them.
 */
export async function consumeLink(
  db: Tx,
  tokenHash: string,
  { now, by, again }: Press,
): Promise<UsedLink | null> {
  await db.$executeRaw`
    SELECT 1 FROM "Member" m JOIN "SignInLink" l ON l."memberId" = m."id"
    WHERE l."tokenHash" = ${tokenHash} FOR SHARE OF m`
  const rows = await db.$queryRaw<UsedLink[]>`
    UPDATE "SignInLink" l SET "usedAt" = coalesce(l."usedAt", ${now}), "usedBy" = ${by}
    FROM "Member" m
    WHERE l."tokenHash" = ${tokenHash} AND l."expiresAt" > ${now}
      AND (l."usedAt" IS NULL OR (l."usedBy" = ${by} AND l."usedAt" > ${again}))
      AND m."id" = l."memberId" AND m."status" = 'ACTIVE'
    RETURNING l."memberId", l."purpose"::text AS "purpose", l."createdById"`
  return rows[0] ?? null
}

/** Whose link it was, whether or not it can still be opened. */
export async function ownerOfLink(db: Tx, tokenHash: string): Promise<string | null> {
  const link = await db.signInLink.findUnique({ where: { tokenHash }, select: { memberId: true } })
  return link?.memberId ?? null
}

/** The same for many members, in one statement. */
export async function createLinks(db: Tx, links: readonly (NewLink & { id: string })[]) {
  await db.signInLink.createMany({ data: [...links] })
}

/** Only the newest link of a kind can be opened by each of these members. */
export async function dropUnusedLinks(
  db: Tx,
  memberIds: readonly string[],
  ...purposes: LinkPurpose[]
): Promise<void> {
  await db.signInLink.deleteMany({
    where: { memberId: { in: [...memberIds] }, purpose: { in: purposes }, usedAt: null },
  })
}

/** Takes back those of these links that were not used; answers how many. */
export async function deleteUnusedLinks(db: Tx, ids: readonly string[]): Promise<number> {
  const { count } = await db.signInLink.deleteMany({
    where: { id: { in: [...ids] }, usedAt: null },
  })
  return count
}

export async function deleteLinksExpiredBefore(db: Tx, before: Date): Promise<void> {
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: before } } })
}

export type LinkSubject = {
  id: string
  displayName: string
  email: string | null
  roles: Role[]
  locale: string | null
}

const SUBJECT = { id: true, displayName: true, email: true, roles: true, locale: true } as const

export async function findActiveMember(db: Tx, id: string): Promise<LinkSubject | null> {
  return db.member.findFirst({ where: { id, status: 'ACTIVE' }, select: SUBJECT })
}

/**
 * Whose the address is, in lower case, as the column holds it. One of a row that was merged is its
 * successor's: a member who only knows that address is not locked out.
 */
export async function findActiveByEmail(db: Tx, email: string): Promise<LinkSubject | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain (id, status, "next", steps) AS (
      SELECT id, status, "mergedIntoId", 0 FROM "Member" WHERE email = ${email}
      UNION ALL
      SELECT m.id, m.status, m."mergedIntoId", c.steps + 1
      FROM chain c JOIN "Member" m ON m.id = c."next" WHERE c.status = 'MERGED' AND c.steps < 50
    )
    SELECT id FROM chain WHERE status = 'ACTIVE'`
  return rows[0] === undefined ? null : findActiveMember(db, rows[0].id)
}

/** Whether a member who is here has an address of the same mailbox. */
export async function hasActiveMailbox(db: Tx, email: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Member"
    WHERE mailbox_of(email) = mailbox_of(${email}::text) AND status = 'ACTIVE' LIMIT 1`
  return rows.length > 0
}

/** A member who holds the role, and only it where there is one: the same member each time. For the demo. */
export async function findActiveByRole(db: Tx, role: Role | null): Promise<LinkSubject | null> {
  const find = (roles: { isEmpty: true } | { equals: Role[] } | { has: Role }) =>
    db.member.findFirst({
      where: { status: 'ACTIVE', roles },
      orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
      select: SUBJECT,
    })
  if (role === null) return find({ isEmpty: true })
  return (await find({ equals: [role] })) ?? (await find({ has: role }))
}

/** People whose display name, present or former nickname, or e-mail address is exactly this, folded. */
export async function findPeopleNamed(
  db: Tx,
  { text, folded }: { text: string; folded: string },
  limit: number,
): Promise<(LinkSubject & { group: { name: string } })[]> {
  return db.member.findMany({
    where: {
      status: 'ACTIVE',
      OR: [
        { email: text.toLowerCase() },
        { displayName: { equals: text, mode: 'insensitive' } },
        { names: { some: { folded } } },
      ],
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { ...SUBJECT, group: { select: { name: true } } },
  })
}
