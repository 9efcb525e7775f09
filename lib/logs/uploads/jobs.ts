import * as store from './store'
import type { Job } from '@/lib/jobs/types'
import { uploadQueued } from '@/lib/logs/jobs-kinds'
import { readable, transaction } from '@/lib/db/transaction'
import { broadcast, broadcastSoon } from '@/lib/live/broadcast'
import type { Outcome } from '@/lib/shared/outcome'
import { importLog } from '@/lib/logs/import/commands'
import { uploadTopic } from './rules'
import type { ImportAnswer } from '@/lib/logs/import/types'
import { uploadSource } from './source'

export const importUploadJob: Job<{ uploadId: string }> = {
  ...uploadQueued,
  work: ({ uploadId }) => importUpload(uploadId),
}

/** How often a running import says how far it is and asks whether to stop, in milliseconds. */
const PULSE = 300

/**
 * Imports a queued upload, and one that was RUNNING when its worker died: importing twice adds
 * nothing twice. Every end is written to the upload.
 */
async function importUpload(uploadId: string): Promise<void> {
  const upload = await claim(uploadId)
  if (upload === null) return
  const stop = new AbortController()
  let read = 0
  const pulse = setInterval(() => {
    void beat(uploadId, read, stop).catch(() => undefined)
  }, PULSE)
  let outcome: Outcome<ImportAnswer>
  try {
    outcome = await importLog({ kind: 'system' }, uploadSource(upload), {
      groupId: upload.groupId,
      onBehalfOf: upload.createdById,
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        if (phase === 'reading') read = done
      },
    })
  } finally {
    clearInterval(pulse)
  }
  await finish(uploadId, upload.size, outcome)
}

async function claim(uploadId: string): Promise<store.LockedUpload | null> {
  const claimed = await transaction(async (tx) => {
    const upload = await store.lockUpload(tx, uploadId)
    if (upload === null || (upload.state !== 'QUEUED' && upload.state !== 'RUNNING')) return null
    await store.updateUpload(tx, uploadId, { state: 'RUNNING', progress: 0 })
    await broadcast(tx, uploadTopic(uploadId))
    return upload
  })
  return claimed.ok ? claimed.value : null
}

async function beat(uploadId: string, read: number, stop: AbortController): Promise<void> {
  await store.updateUpload(readable(), uploadId, { progress: read })
  broadcastSoon(uploadTopic(uploadId))
  const upload = await store.findUpload(readable(), uploadId)
  if (upload?.cancelAsked === true) stop.abort()
}

async function finish(
  uploadId: string,
  size: number,
  outcome: Outcome<ImportAnswer>,
): Promise<void> {
  await transaction(async (tx) => {
    if (outcome.ok) {
      const answer = { ...outcome.value, skipped: outcome.value.skipped.slice(0, 100) }
      const done = { kind: 'answer', answer } as const
      await store.updateUpload(tx, uploadId, { state: 'DONE', progress: size, outcome: done })
    } else {
      const cancelled = outcome.refusal.code === 'IMPORT_CANCELLED'
      const refused = { kind: 'refusal', refusal: outcome.refusal } as const
      const state = cancelled ? 'CANCELLED' : 'FAILED'
      await store.updateUpload(tx, uploadId, { state, outcome: refused })
    }
    await store.deleteUploadBytes(tx, uploadId)
    await broadcast(tx, uploadTopic(uploadId))
  })
}
