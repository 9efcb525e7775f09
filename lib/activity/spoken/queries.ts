import type { Viewer } from '@/lib/auth/types'
import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { canReadLog } from '@/lib/logs/policy'
import { spokenBy } from './rules'
import { countSpoken } from './store'
import type { SpokenBy } from './types'

/**
 * Which export labels of a group had spoken by a local wall clock (`YYYY-MM-DDTHH:MM:SS`, included).
 * Null for viewers who may not read the log.
 */
export async function spokenInGroup(
  viewer: Viewer,
  groupId: string,
  until: string | null,
): Promise<SpokenBy | null> {
  if (!canReadLog(viewer)) return null
  const timeZone = (await currentSettings()).timeZone
  const rows = await countSpoken(readable(), { groupId, until, timeZone })
  const owners = new Set(rows.filter(({ isOwner }) => isOwner).map(({ label }) => label))
  const people = rows.map(({ isOwner: _owner, ...spoken }) => spoken)
  return spokenBy(until, people, (label) => owners.has(label))
}
