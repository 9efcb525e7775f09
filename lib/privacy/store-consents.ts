import type { Tx } from '@/lib/db/transaction'
import type { Answer, ArchiveAs } from './types'

/** Answers are added, never rewritten. */
export async function insertConsents(
  db: Tx,
  memberId: string,
  answers: readonly Answer[],
  byId: string | null,
): Promise<void> {
  await db.consent.createMany({ data: answers.map((answer) => ({ ...answer, memberId, byId })) })
}

export async function writeWishes(
  db: Tx,
  memberId: string,
  wishes: { readonly archiveAs: ArchiveAs; readonly namePublic: boolean },
): Promise<void> {
  await db.member.update({ where: { id: memberId }, data: wishes, select: { id: true } })
}

export async function readConsentHistory(db: Tx, memberIds: readonly string[]) {
  return db.consent.findMany({
    where: { memberId: { in: [...memberIds] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { ask: true, answer: true, at: true },
  })
}

/** Organisers and owners with a mail address. */
export async function readOrganisers(db: Tx) {
  return db.member.findMany({
    where: {
      status: 'ACTIVE',
      email: { not: null },
      OR: [{ roles: { has: 'ORGANISER' } }, { roles: { has: 'OWNER' } }],
    },
    orderBy: { id: 'asc' },
    select: { email: true, locale: true },
  })
}
