import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canSee } from '@/lib/checkins/policy'
import { decideCatchUp, type CatchUp } from './rules'
import { findReader } from './store'
import { findNightAndCheckIn } from '@/lib/checkins/store-nights'

/** Where the viewer stands with the transcript of the night, published at that instant. */
export async function catchUpState(
  viewer: Viewer,
  nightId: string | null,
  publishedAt: Temporal.Instant,
): Promise<CatchUp> {
  if (viewer.kind !== 'member' || nightId === null) return { state: 'NONE' }
  const db = readable()
  const [found, reader] = await Promise.all([
    findNightAndCheckIn(db, nightId, viewer.memberId),
    findReader(db, viewer.memberId),
  ])
  if (found === null || reader === null || !canSee(viewer, found.night)) return { state: 'NONE' }
  const { night, checkIn } = found
  if (checkIn?.status === 'CAUGHT_UP' && checkIn.via === 'SELF') {
    return { state: 'DONE', at: checkIn.at }
  }
  const decision = decideCatchUp(night, reader, publishedAt, now(), checkIn)
  return { state: decision.ok && decision.value !== null ? 'OFFER' : 'NONE' }
}
