import type { Tx } from '@/lib/db/transaction'
import { NAMELESS } from '@/lib/redaction/rules-erased'

/** What was written of the person who was meant. Who vouched, when, and what became of it stays. */
export async function emptyMeant(db: Tx, referralIds: readonly string[]): Promise<number> {
  const { count } = await db.referral.updateMany({
    where: { id: { in: [...referralIds] } },
    data: {
      name: NAMELESS,
      company: null,
      position: null,
      city: null,
      nickname: NAMELESS,
      foldedName: '',
      foldedCompany: '',
      howKnown: '',
    },
  })
  return count
}

/** The referrers' own words: how they knew those they brought, and the name they went by there. */
export async function emptyReferrers(db: Tx, referrerIds: readonly string[]): Promise<void> {
  await db.referral.updateMany({
    where: { referrerId: { in: [...referrerIds] } },
    data: { howKnown: '', showAs: NAMELESS },
  })
}

/** Referrals in which members are meant: those that brought them, and those over with a name of theirs. */
export async function findMeaning(
  db: Tx,
  { ids, folded }: { readonly ids: readonly string[]; readonly folded: readonly string[] },
): Promise<string[]> {
  const rows = await db.referral.findMany({
    where: {
      OR: [
        { admittedId: { in: [...ids] } },
        {
          admittedId: null,
          foldedName: { in: [...folded] },
          state: { in: ['DECLINED', 'RETRACTED', 'EXPIRED', 'WITHDRAWN'] },
        },
      ],
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Links that members sent and that are not used yet. */
export async function findOpenLinks(db: Tx, referrerIds: readonly string[]): Promise<string[]> {
  const rows = await db.referral.findMany({
    where: { referrerId: { in: [...referrerIds] }, state: 'OPEN' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/**
 * Of referrals that no applicant used, and of what was written down and taken back, what was over
 * before `before`: those with words left.
 */
export async function findUnusedOver(db: Tx, before: Date, max: number): Promise<string[]> {
  const rows = await db.referral.findMany({
    where: {
      endedAt: { lt: before },
      application: null,
      state: { in: ['DECLINED', 'RETRACTED', 'EXPIRED', 'WITHDRAWN'] },
      OR: [{ admittedId: null }, { via: 'RECORDED' }],
      NOT: { name: NAMELESS, howKnown: '' },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: max,
  })
  return rows.map(({ id }) => id)
}

/** What the members were called in the referrals that brought them. */
export async function referredNamesOfMembers(db: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await db.referral.findMany({
    where: { admittedId: { in: [...ids] } },
    select: { name: true, nickname: true },
  })
  return rows.flatMap(({ name, nickname }) => [name, nickname])
}
