import type { Viewer } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { planZone } from '@/lib/nights/queries'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { pageOf } from '@/lib/shared/page'
import { zoneChange } from './rules'
import { listEveningsAhead } from './store'
import type { ZonePreview } from './types'

const PAGE = 20

/** What another zone would do to the evenings that are not over. Changes nothing; null for who sees no settings. */
export async function previewTimeZone(
  viewer: Viewer,
  timeZone: string,
  page: number,
): Promise<ZonePreview | null> {
  if (!canManageCommunity(viewer)) return null
  const at = now()
  const [from, evenings] = await Promise.all([planZone(), listEveningsAhead(readable(), at)])
  const { moved, kept } = zoneChange(evenings, { from, to: timeZone, now: at })
  const moves = new Map(moved.map(({ id, times }) => [id, times.startsAt]))
  const rows = evenings.map(({ id, date, groupName, topic, times }) => ({
    id,
    date,
    groupName,
    topic,
    startsAt: times.startsAt,
    startsThenAt: moves.get(id) ?? times.startsAt,
    moves: moves.has(id),
  }))
  return { moved: moved.length, kept: kept.length, ...pageOf(rows, page, PAGE) }
}
