import { z } from 'zod'
import * as store from './store'
import type { Job } from '@/lib/jobs/types'
import { uploadQueued } from '@/lib/logs/jobs-kinds'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { unfinishedData } from '@/lib/jobs/store'
import { broadcast, broadcastSoon } from '@/lib/live/broadcast'
import { now, toDate } from '@/lib/shared/clock'
import type { Outcome, Refusal } from '@/lib/shared/outcome'
import { importLog } from '@/lib/logs/import/commands'
import { LIMITS } from '@/lib/logs/limits'
import { isImporting, isOver, uploadTopic } from './rules'
import type { ImportAnswer } from '@/lib/logs/import/types'
import { uploadSource } from './source'

export const importUploadJob: Job<{ uploadId: string }> = {
  ...uploadQueued,
  work: ({ uploadId }) => importUpload(uploadId),
  gaveUp: ({ uploadId }) => failUpload(uploadId),
}

/** Ends the uploads that nothing goes on with, so that each says what became of it. */
export const tendUploadsJob: Job<object> = {
  name: 'logs.tend-uploads',
  schema: z.object({}),
  everyMinutes: 1,
  work: tendUploads,
}

/** How often a running import says how far it is and asks whether to stop, in milliseconds. */
const PULSE = 300

/**
 * Imports a queued upload, and one that was RUNNING when its worker died: importing twice adds
 * nothing twice. Every end is written to the upload; one that breaks waits for its next try.
 */
async function importUpload(uploadId: string): Promise<void> {
  const upload = await claim(uploadId)
  if (upload === null) return
  const stop = new AbortController()
  let read = 0
  const pulse = setInterval(() => {
    void beat(uploadId, read, stop).catch(() => undefined)
  }, PULSE)
  try {
    const outcome = await importLog({ kind: 'system' }, uploadSource(upload), {
      groupId: upload.groupId,
      onBehalfOf: upload.createdById,
      signal: stop.signal,
      onProgress: ({ phase, done }) => {
        if (phase === 'reading') read = done
      },
    })
    await finish(upload, outcome)
  } catch (cause) {
    await waitAgain(uploadId).catch(() => undefined)
    throw cause
  } finally {
    clearInterval(pulse)
  }
}

async function claim(uploadId: string): Promise<store.LockedUpload | null> {
  const claimed = await transaction(async (tx) => {
    const upload = await store.lockUpload(tx, uploadId)
    if (upload === null || !isImporting(upload.state)) return null
    if (upload.cancelAsked) {
      await endUpload(tx, uploadId, 'CANCELLED', { code: 'IMPORT_CANCELLED', facts: {} })
      return null
    }
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

async function finish(upload: store.LockedUpload, outcome: Outcome<ImportAnswer>): Promise<void> {
  const { id, size } = upload
  await transaction(async (tx) => {
    // An erasure may have ended it between two steps.
    if ((await store.lockUpload(tx, id))?.state !== 'RUNNING') return
    if (!outcome.ok) {
      const { refusal } = outcome
      const state = refusal.code === 'IMPORT_CANCELLED' ? 'CANCELLED' : 'FAILED'
      await endUpload(tx, id, state, refusal)
      return
    }
    const value = await withFirstCounts(tx, upload, outcome.value)
    const answer = { ...value, skipped: value.skipped.slice(0, 100) }
    const done = { kind: 'answer', answer } as const
    await store.updateUpload(tx, id, { state: 'DONE', progress: size, outcome: done })
    await store.deleteUploadBytes(tx, id)
    await broadcast(tx, uploadTopic(id))
  })
}

/** An import that was stored before its worker died adds nothing the second time: the first one counts. */
async function withFirstCounts(
  tx: Tx,
  { groupId, createdAt }: store.LockedUpload,
  answer: ImportAnswer,
): Promise<ImportAnswer> {
  if (answer.added > 0) return answer
  const file = { groupId, sha256: answer.sha256, since: createdAt }
  return { ...answer, ...(await store.findImported(tx, file)) }
}

/** After a break the upload waits in the queue again, and shows no progress of a try that is over. */
async function waitAgain(uploadId: string): Promise<void> {
  await transaction(async (tx) => {
    const upload = await store.lockUpload(tx, uploadId)
    if (upload?.state !== 'RUNNING') return
    await store.updateUpload(tx, uploadId, { state: 'QUEUED', progress: 0 })
    await broadcast(tx, uploadTopic(uploadId))
  })
}

/** No further try will come: the upload says that it failed, and how to go on. */
async function failUpload(uploadId: string): Promise<void> {
  await transaction(async (tx) => {
    const upload = await store.lockUpload(tx, uploadId)
    if (upload === null || !isImporting(upload.state)) return
    await endUpload(tx, uploadId, 'FAILED', { code: 'IMPORT_BROKE', facts: {} })
  })
}

async function tendUploads(): Promise<void> {
  const importing = await store.listImporting(readable())
  if (importing.length > 0) {
    const jobs = await unfinishedData(readable(), uploadQueued.name)
    const going = new Set(jobs.map((data) => uploadQueued.schema.safeParse(data).data?.uploadId))
    // Queued with its job in one transaction, so an upload without a job has lost it for good.
    for (const id of importing.filter((one) => !going.has(one))) await failUpload(id)
  }
  const before = toDate(now().subtract({ hours: LIMITS.abandoned }))
  for (const id of await store.listAbandoned(readable(), before)) await abandon(id, before)
}

async function abandon(uploadId: string, before: Date): Promise<void> {
  await transaction(async (tx) => {
    const upload = await store.lockUpload(tx, uploadId)
    if (upload === null || isOver(upload.state) || isImporting(upload.state)) return
    if (upload.updatedAt >= before) return
    await endUpload(tx, uploadId, 'CANCELLED', {
      code: 'UPLOAD_ABANDONED',
      facts: { hours: LIMITS.abandoned },
    })
  })
}

async function endUpload(
  tx: Tx,
  uploadId: string,
  state: 'FAILED' | 'CANCELLED',
  refusal: Refusal,
): Promise<void> {
  await store.updateUpload(tx, uploadId, { state, outcome: { kind: 'refusal', refusal } })
  await store.deleteUploadBytes(tx, uploadId)
  await broadcast(tx, uploadTopic(uploadId))
}
