import type { Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { foldedMeant } from './rules-folding'
import type { Meant, ReferralEnding, ReferralState, ReferralVia } from './types'

export type LockedReferral = {
  readonly id: string
  readonly referrerId: string
  readonly groupId: string
  readonly via: ReferralVia
  readonly state: ReferralState
  readonly expiresAt: Date | null
}

/** The referral's row, locked until the transaction ends. */
export async function lockReferral(tx: Tx, id: string): Promise<LockedReferral | null> {
  const rows = await tx.$queryRaw<LockedReferral[]>`
    SELECT id, "referrerId", "groupId", via, state, "expiresAt"
    FROM "Referral" WHERE id = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

/**
 * Locks the member who refers, so that what they do at once is done one after the other, and a merge waits.
 * False when they are no member by now.
 */
export async function lockReferrer(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ status: string }[]>`
    SELECT status::text FROM "Member" WHERE id = ${memberId}::uuid FOR NO KEY UPDATE`
  return rows[0]?.status === 'ACTIVE'
}

/** Whether a referral by this member of the same name and company waits or is being decided. */
export async function hasOpenReferralOf(tx: Tx, memberId: string, meant: Meant): Promise<boolean> {
  const where = {
    referrerId: memberId,
    ...foldedMeant(meant),
    OR: [
      { state: 'APPLIED' as const },
      { state: 'OPEN' as const, expiresAt: { gt: toDate(now()) } },
    ],
  }
  return (await tx.referral.count({ where })) > 0
}

type NewReferral = {
  readonly referrerId: string
  readonly groupId: string
  readonly meant: Meant
  readonly howKnown: string
  readonly showAs: string
  readonly at: Date
} & (
  | { readonly via: 'LINK'; readonly tokenHash: string; readonly expiresAt: Date }
  | { readonly via: 'VOUCH' }
)

/** A referral that waits for its link to be used, or one of a person who has applied. */
export async function insertReferral(tx: Tx, wanted: NewReferral): Promise<string> {
  const { referrerId, groupId, meant, howKnown, showAs, at, via } = wanted
  const { name, company, role, city, nickname } = meant
  const { id } = await tx.referral.create({
    data: {
      referrerId,
      groupId,
      via,
      howKnown,
      showAs,
      createdAt: at,
      name,
      company,
      position: role,
      city,
      nickname,
      ...foldedMeant(meant),
      ...(via === 'LINK'
        ? { tokenHash: wanted.tokenHash, expiresAt: wanted.expiresAt, sent: 1 }
        : { state: 'APPLIED' as const, usedAt: at }),
    },
    select: { id: true },
  })
  return id
}

/** Writes down how a referral is over; its link, if it has one still, ends with it. */
export async function closeReferral(
  tx: Tx,
  id: string,
  end: {
    readonly state: ReferralEnding
    readonly endedAt: Date
    readonly endedById: string | null
    readonly admittedId: string | null
  },
): Promise<void> {
  await tx.referral.update({
    where: { id },
    data: { ...end, tokenHash: null },
    select: { id: true },
  })
}
