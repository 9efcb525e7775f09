import { readable } from '@/lib/db/transaction'
import { now, toInstant } from '@/lib/shared/clock'
import { lifetimeAt } from '@/lib/auth/sessions/lifetime'
import { listSessions } from '@/lib/auth/sessions/store'
import { canEndSessions } from '@/lib/auth/links/policy'
import type { Device, Role, Viewer } from '@/lib/auth/types'

/** Where the viewer is signed in, this device first, then the latest seen. Empty for a viewer who is no member. */
export async function devices(viewer: Viewer): Promise<Device[]> {
  if (viewer.kind !== 'member') return []
  const sessions = await listSessions(readable(), viewer.memberId, lifetimeAt(now()))
  return sessions
    .map((session) => ({
      id: session.id,
      label: session.device,
      signedInAt: toInstant(session.createdAt),
      lastSeenAt: toInstant(session.lastSeenAt),
      via: session.via,
      madeBy: session.madeBy?.displayName ?? null,
      isThisOne: session.id === viewer.sessionId,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne))
}

/** On how many devices the member is signed in, for those who may end that; null for every other viewer. */
export async function devicesOf(
  viewer: Viewer,
  subject: { readonly id: string; readonly roles: readonly Role[] },
): Promise<number | null> {
  if (!canEndSessions(viewer, subject)) return null
  return (await listSessions(readable(), subject.id, lifetimeAt(now()))).length
}
