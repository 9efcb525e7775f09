import type { Viewer } from '@/lib/auth/types'
import { nightIdSchema } from '@/lib/checkins/schema'
import { readable } from '@/lib/db/transaction'
import { countPages, pageRange } from '@/lib/shared/page'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { canCorrect, isOwn } from './policy'
import type { DisputesFilter } from './schema'
import { listCorrections } from './store'
import * as store from './store-disputes'
import type { CorrectionRow, Dispute, DisputesDesk, DisputeState } from './types'

const PAGE_SIZE = 50
const STATES: Readonly<Record<DisputesFilter['view'], readonly DisputeState[]>> = {
  open: ['OPEN'],
  done: ['CORRECTED', 'LEFT'],
}

/** What members said is wrong of their evenings, for organisers; null for every other viewer. */
export async function disputesDesk(
  viewer: Viewer,
  { view, page }: DisputesFilter,
): Promise<DisputesDesk | null> {
  if (!canCorrect(viewer)) return null
  const db = readable()
  const [rows, byState] = await Promise.all([
    store.listDisputes(db, STATES[view], pageRange(page, PAGE_SIZE)),
    store.countDisputes(db),
  ])
  const count = (one: DisputesFilter['view']) =>
    STATES[one].reduce((sum, state) => sum + (byState.get(state) ?? 0), 0)
  const counts = { open: count('open'), done: count('done') }
  return {
    rows: rows.map((row) => ({ ...row, isOwn: isOwn(viewer, row.memberId) })),
    page,
    pages: countPages(counts[view], PAGE_SIZE),
    counts,
  }
}

/** What waits for the viewer's answer; null for all but organisers. */
export async function disputesWaiting(viewer: Viewer): Promise<QueueHead | null> {
  if (!canCorrect(viewer)) return null
  const own = viewer.kind === 'member' ? viewer.memberId : null
  return toHead(await store.readOpen(readable(), own))
}

/** What the viewer said is wrong of their own evenings, the last first. */
export async function ownDisputes(viewer: Viewer): Promise<Dispute[]> {
  return viewer.kind === 'member' ? store.listDisputesOf(readable(), viewer.memberId) : []
}

/** What was put right at an evening, for organisers; null for every other viewer. */
export async function correctionsOf(
  viewer: Viewer,
  nightId: string,
): Promise<CorrectionRow[] | null> {
  if (!canCorrect(viewer) || !nightIdSchema.safeParse(nightId).success) return null
  return listCorrections(readable(), nightId)
}
