import { readable } from '@/lib/db/transaction'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { listSessions } from '@/lib/auth/sessions/store'
import type { Device, Viewer } from '@/lib/auth/types'

/** Where the viewer is signed in, this device first, then the latest seen. Empty for a viewer who is no member. */
export async function devices(viewer: Viewer): Promise<Device[]> {
  if (viewer.kind !== 'member') return []
  const sessions = await listSessions(readable(), viewer.memberId, toDate(now()))
  return sessions
    .map((session) => ({
      id: session.id,
      label: session.device,
      signedInAt: toInstant(session.createdAt),
      lastSeenAt: toInstant(session.lastSeenAt),
      isThisOne: session.id === viewer.sessionId,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne))
}
