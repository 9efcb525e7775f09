import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { linkEndsAt, type LinkPurpose } from './rules'
import { createLink, createLinks, dropUnusedLinks } from './store'
import { hashToken, newToken } from '@/lib/auth/tokens'

type Wanted = { memberId: string; purpose: LinkPurpose; createdById: string | null }
type Made = { token: string; linkId: string; expiresAt: Temporal.Instant }

/** Makes a single-use link. Only its hash is stored: the token exists in the answer alone. */
export async function newLink(tx: Tx, wanted: Wanted): Promise<Made> {
  const createdAt = now()
  const expiresAt = linkEndsAt(wanted.purpose, createdAt)
  const token = newToken()
  const linkId = await createLink(tx, {
    ...wanted,
    tokenHash: hashToken(token),
    createdAt: toDate(createdAt),
    expiresAt: toDate(expiresAt),
  })
  return { token, linkId, expiresAt }
}

/**
 * Makes a link for each of many members; those of the same kind before it, which they did not use, can be opened
 * no more. By member.
 */
export async function newLinks(
  tx: Tx,
  memberIds: readonly string[],
  { purpose, createdById }: Omit<Wanted, 'memberId'>,
): Promise<ReadonlyMap<string, Made>> {
  const createdAt = now()
  const expiresAt = linkEndsAt(purpose, createdAt)
  const made = new Map(
    memberIds.map((memberId) => [memberId, { token: newToken(), linkId: randomUUID(), expiresAt }]),
  )
  await dropUnusedLinks(tx, memberIds, purpose)
  await createLinks(
    tx,
    [...made].map(([memberId, { token, linkId }]) => ({
      id: linkId,
      memberId,
      purpose,
      createdById,
      tokenHash: hashToken(token),
      createdAt: toDate(createdAt),
      expiresAt: toDate(expiresAt),
    })),
  )
  return made
}
