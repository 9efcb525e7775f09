import { readable } from '@/lib/db/transaction'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { batched } from '@/lib/shared/batch'
import { lifetimeAt } from './lifetime'
import { touchBefore } from './rules'
import * as store from './store'
import { hashToken } from '@/lib/auth/tokens'
import type { Viewer } from '@/lib/auth/types'

/**
 * The member of a session cookie, read anew for every request. An unknown or expired token, and the
 * token of a former member, give a visitor. Requests of the same moment share one round trip: when a
 * check-in opens, hundreds arrive together.
 */
export async function viewerOfToken(token: string): Promise<Viewer> {
  const row = await sessionOf(hashToken(token))
  if (row === null) return { kind: 'visitor' }
  const { sessionId, memberId, displayName, groupId, roles, locale, via, idleDuties } = row
  const signedInAt = toInstant(row.createdAt)
  const who = { memberId, displayName, groupId, roles, locale }
  return { kind: 'member', ...who, sessionId, signedInAt, via, idleDuties }
}

const sessionOf = batched(readSessions, { max: 250, lanes: 2 })

async function readSessions(
  hashes: readonly string[],
): Promise<readonly (store.SessionRow | null)[]> {
  const at = now()
  const db = readable()
  const found = await store.findSessions(db, hashes, lifetimeAt(at))
  const before = toDate(touchBefore(at))
  const stale = [...found.values()].filter(({ lastSeenAt }) => lastSeenAt < before)
  if (stale.length > 0) {
    const ids = stale.map(({ sessionId }) => sessionId)
    await store.touchSessions(db, ids, toDate(at), before)
  }
  return hashes.map((hash) => found.get(hash) ?? null)
}
