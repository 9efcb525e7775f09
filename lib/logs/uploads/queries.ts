import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { LIMITS } from '@/lib/logs/limits'
import { canImportLog } from '@/lib/logs/policy'
import { now } from '@/lib/shared/clock'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { findUpload, listUnfinished } from './store'
import { listFailed, readWaiting } from './store-waiting'
import type { UploadView } from './types'

/** One upload; null when there is none, or the viewer may not import. */
export async function uploadForDesk(viewer: Viewer, id: string): Promise<UploadView | null> {
  return canImportLog(viewer) ? findUpload(readable(), id) : null
}

/** Uploads on their way and those that failed of late, the newest first. */
export async function unfinishedUploads(viewer: Viewer, take: number): Promise<UploadView[]> {
  if (!canImportLog(viewer)) return []
  const db = readable()
  return listUnfinished(db, await listFailed(db, shownSince()), take)
}

type Waiting = { readonly ready: QueueHead; readonly failed: QueueHead }

/** Files that wait for a yes to their import, and those that failed of late; null for who may not import. */
export async function uploadsWaiting(viewer: Viewer): Promise<Waiting | null> {
  if (!canImportLog(viewer)) return null
  const rows = await readWaiting(readable(), shownSince())
  return {
    ready: toHead(rows.find(({ state }) => state === 'READY')),
    failed: toHead(rows.find(({ state }) => state === 'FAILED')),
  }
}

function shownSince() {
  return now().subtract({ hours: LIMITS.failedShown })
}
