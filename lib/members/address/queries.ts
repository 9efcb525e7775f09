import { isHanded } from '@/lib/auth/handed/rules'
import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { findAddress, findOpen, findProof } from './store'
import type { PendingAddress } from './types'

/** The address that the viewer asked for and has not proven; null where there is none. */
export async function pendingAddress(viewer: Viewer): Promise<PendingAddress | null> {
  if (viewer.kind !== 'member') return null
  const found = await findOpen(readable(), viewer.memberId, toDate(now()))
  return found === null ? null : { email: found.email, until: toInstant(found.expiresAt) }
}

/** Whether a new duty of this member would take their address away; for organisers, who give duties. */
export async function isAddressHanded(viewer: Viewer, memberId: string): Promise<boolean> {
  if (!holds(viewer, 'ORGANISER')) return false
  const db = readable()
  const email = (await findAddress(db, memberId))?.email
  const proof = email == null ? null : await findProof(db, memberId, email)
  return proof !== null && isHanded(proof)
}
