import type { Viewer } from '@/lib/auth/types'
import { catchUpState } from '@/lib/checkins/caught-up/queries'
import { readable } from '@/lib/db/transaction'
import { MAX_CATCH_UP_DAYS } from '@/lib/nights/templates/schema'
import { now } from '@/lib/shared/clock'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import { listRecentlyPublished } from './store-catch-up'
import type { NightToRead } from './types'

/** How many evenings a week may have, and then some; of groups that leave more time the latest. */
const LOOKED_AT = 10

/**
 * Transcripts published in the last days of nights the viewer missed and may catch up on, latest first.
 * Each is caught up on at its own page, after reading.
 */
export async function nightsToRead(viewer: Viewer, limit: number): Promise<NightToRead[]> {
  if (viewer.kind !== 'member') return []
  const since = now().subtract({ hours: 24 * MAX_CATCH_UP_DAYS })
  const visible = visibleTo(audienceOf(viewer))
  const db = readable()
  const recent = await listRecentlyPublished(db, viewer.groupId, visible, since, LOOKED_AT)
  const states = await Promise.all(
    recent.map(({ nightId, publishedAt }) => catchUpState(viewer, nightId, publishedAt)),
  )
  return recent
    .filter((_, at) => states[at]?.state === 'OFFER')
    .slice(0, limit)
    .map(({ talkId, topic, date }) => ({ talkId, topic, date }))
}
