import type { LinkPurpose } from '@/lib/auth/links/rules'
import type { Tx } from '@/lib/db/transaction'

export type NewChange = {
  memberId: string
  email: string
  createdAt: Date
  expiresAt: Date
  via: LinkPurpose | null
  madeById: string | null
}

export async function insertChange(db: Tx, change: NewChange): Promise<string> {
  const { id } = await db.addressChange.create({ data: change, select: { id: true } })
  return id
}

const OPEN = { confirmedAt: null }

/** Answers how many there were: one at most. */
export async function deleteOpen(db: Tx, memberId: string): Promise<number> {
  const { count } = await db.addressChange.deleteMany({ where: { memberId, ...OPEN } })
  return count
}

/** All of a member: their address is another one by an organiser's hand, or the member is erased. */
export async function deleteChanges(db: Tx, memberIds: readonly string[]): Promise<void> {
  await db.addressChange.deleteMany({ where: { memberId: { in: [...memberIds] } } })
}

export async function deleteExpired(db: Tx, now: Date): Promise<void> {
  await db.addressChange.deleteMany({ where: { ...OPEN, expiresAt: { lte: now } } })
}

export async function findOpen(db: Tx, memberId: string, now: Date) {
  return db.addressChange.findFirst({
    where: { memberId, ...OPEN, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { email: true, expiresAt: true },
  })
}

/** The change, with its member, while its link can be written. */
export async function findToMail(db: Tx, id: string, now: Date) {
  return db.addressChange.findFirst({
    where: { id, ...OPEN, tokenHash: null, expiresAt: { gt: now }, member: { status: 'ACTIVE' } },
    select: {
      email: true,
      expiresAt: true,
      memberId: true,
      member: { select: { displayName: true, locale: true } },
    },
  })
}

export async function setToken(db: Tx, id: string, tokenHash: string): Promise<void> {
  await db.addressChange.update({ where: { id }, data: { tokenHash } })
}

/** Whose link it is, to lock that member before anything of theirs. */
export async function ownerOf(db: Tx, tokenHash: string): Promise<string | null> {
  const found = await db.addressChange.findUnique({
    where: { tokenHash },
    select: { memberId: true },
  })
  return found?.memberId ?? null
}

/** Uses the link up: of any number at once, one gets the change. */
export async function confirm(db: Tx, tokenHash: string, now: Date) {
  const rows = await db.$queryRaw<{ id: string; memberId: string; email: string }[]>`
    UPDATE "AddressChange" c SET "confirmedAt" = ${now} FROM "Member" m
    WHERE c."tokenHash" = ${tokenHash} AND c."confirmedAt" IS NULL AND c."expiresAt" > ${now}
      AND m."id" = c."memberId" AND m."status" = 'ACTIVE'
    RETURNING c."id", c."memberId", c."email"`
  return rows[0] ?? null
}

export async function setBefore(db: Tx, id: string, before: string | null): Promise<void> {
  await db.addressChange.update({ where: { id }, data: { before } })
}

/** The proof of the address that the member has now; null where they have it by an organiser's hand. */
export async function findProof(db: Tx, memberId: string, email: string) {
  return db.addressChange.findFirst({
    where: { memberId, email, confirmedAt: { not: null } },
    orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, before: true, via: true, madeById: true, memberId: true },
  })
}

export async function findAddress(db: Tx, id: string) {
  return db.member.findUnique({
    where: { id },
    select: { email: true, displayName: true, locale: true, status: true },
  })
}

export async function setAddress(db: Tx, id: string, email: string | null): Promise<void> {
  await db.member.update({ where: { id }, data: { email } })
}

/** Another row that has the address, of a member who left too: two rows never have one. */
export async function findHolder(db: Tx, email: string, memberId: string) {
  return db.member.findFirst({
    where: { email, id: { not: memberId } },
    select: { displayName: true, locale: true },
  })
}
