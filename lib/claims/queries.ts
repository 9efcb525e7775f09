import { hashToken } from '@/lib/auth/tokens'
import { readable } from '@/lib/db/transaction'
import type { Feed } from '@/lib/live/hub'
import { now, toInstant } from '@/lib/shared/clock'
import { Temporal } from 'temporal-polyfill'
import { claimTopic } from './rules'
import { findOwnClaim } from './store'
import type { OwnClaim } from './types-view'

/** The claim of a browser’s cookie; null for none, and for one whose member is not here any more. */
export async function ownClaim(token: string): Promise<OwnClaim | null> {
  const found = await findOwnClaim(readable(), hashToken(token))
  if (found === null || !found.isActive) return null
  const { id, nickname, group, code } = found
  const expiresAt = toInstant(found.expiresAt)
  const isOver = found.state === 'OPEN' || found.state === 'APPROVED'
  const past = Temporal.Instant.compare(expiresAt, now()) <= 0
  return { id, nickname, group, code, expiresAt, state: isOver && past ? 'EXPIRED' : found.state }
}

/** The state of the claim, for the page that waits. */
export async function claimFeed(token: string): Promise<Feed | null> {
  const claim = await ownClaim(token)
  if (claim === null) return null
  return {
    key: `claim:${claim.id}`,
    topic: claimTopic(claim.id),
    read: async () => {
      const current = await ownClaim(token)
      return current === null ? null : { state: current.state, nextAt: null }
    },
  }
}
