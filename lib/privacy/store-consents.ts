import type { Tx } from '@/lib/db/transaction'

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
