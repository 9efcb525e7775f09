import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { countHanded } from './store'
import type { HandedAccess } from './types'

/** What a new duty of this member would end; for organisers, who give duties. */
export async function handedAccess(viewer: Viewer, memberId: string): Promise<HandedAccess> {
  if (!holds(viewer, 'ORGANISER')) return { devices: 0, links: 0, passkeys: 0, accounts: 0 }
  return countHanded(readable(), memberId, toDate(now()))
}
