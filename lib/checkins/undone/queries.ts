import { actsOn } from '@/lib/audit/store'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canHost } from '@/lib/nights/policy'
import { nightIdSchema } from '@/lib/checkins/schema'
import { findNight } from '@/lib/checkins/store-nights'
import type { UndoneCheckIn } from '@/lib/checkins/types-here'
import { wasCheckIn } from './rules'
import { namesWithout } from './store'

/** What the desk took back on the night, of members who have no check-in there now; for its hosts. */
export async function undoneCheckIns(viewer: Viewer, nightId: string): Promise<UndoneCheckIn[]> {
  if (!nightIdSchema.safeParse(nightId).success) return []
  const db = readable()
  const night = await findNight(db, nightId)
  if (!night || !canHost(viewer, night)) return []
  const acts = await actsOn(db, 'check-in.undone', { subjectType: 'night', subjectId: nightId })
  const undone = acts.flatMap(({ id, facts }) => {
    const was = wasCheckIn(facts)
    return was === null ? [] : { undoneId: id, ...was }
  })
  const names = await namesWithout(
    db,
    nightId,
    undone.map(({ memberId }) => memberId),
  )
  // One that was given back and undone again is recorded twice.
  const seen = new Set<string>()
  return undone.flatMap(({ undoneId, memberId, status, at }) => {
    const name = names.get(memberId)
    const key = [memberId, status, at.toString()].join(' ')
    if (name === undefined || seen.has(key)) return []
    seen.add(key)
    return { undoneId, memberId, name, status, at }
  })
}
