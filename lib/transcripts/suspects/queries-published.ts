import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { canReadDrafts } from '@/lib/transcripts/policy'
import { SUSPECT_RULES } from './rules'
import * as store from './store'
import type { NamesToLookAt } from './types'

const SHOWN = 20

/**
 * Published transcripts in which something looks like a name and is undecided, and how far looking through
 * them is. Null unless the viewer may answer.
 */
export async function namesToLookAt(viewer: Viewer): Promise<NamesToLookAt | null> {
  if (!canReadDrafts(viewer)) return null
  const db = readable()
  const [counts, rows] = await Promise.all([
    store.countChecked(db, SUSPECT_RULES),
    store.listWithNames(db, SHOWN),
  ])
  const talks = rows.map((row) => ({ ...row, publishedAt: toInstant(row.publishedAt).toString() }))
  return { ...counts, talks }
}

/** Published transcripts with names to look at, `first` being the talk; null unless the viewer may answer. */
export async function namesWaiting(viewer: Viewer): Promise<QueueHead | null> {
  return canReadDrafts(viewer) ? toHead(await store.readWithNames(readable())) : null
}
