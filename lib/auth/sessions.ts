import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { touchBefore } from './rules-sessions'
import * as store from './store-sessions'
import { hashToken } from './tokens'
import type { Viewer } from './types'

/**
 * Whom a session cookie belongs to, in one round trip. An unknown or expired token, and the token of
 * somebody who is no longer a member, belong to a visitor.
 */
export async function viewerOfToken(token: string): Promise<Viewer> {
  const at = now()
  const db = readable()
  const row = await store.findSession(db, hashToken(token), toDate(at))
  if (row === null) return { kind: 'visitor' }
  const before = toDate(touchBefore(at))
  if (row.lastSeenAt < before) await store.touchSession(db, row.sessionId, toDate(at), before)
  const { sessionId, memberId, displayName, groupId, roles, locale } = row
  return { kind: 'member', memberId, displayName, groupId, roles, locale, sessionId }
}
