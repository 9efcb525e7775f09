import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { linkEndsAt, type LinkPurpose } from './rules'
import { createLink } from './store'
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
