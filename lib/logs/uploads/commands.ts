import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { broadcast } from '@/lib/live/broadcast'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { uploadQueued } from '@/lib/logs/jobs-kinds'
import { LIMITS } from '@/lib/logs/limits'
import { baseName } from '@/lib/logs/formats/parse-picture'
import { canImportLog, canSendTo } from '@/lib/logs/policy'
import { decideChunk, hasRoom, isOver, uploadTopic } from './rules'
import type { NewUpload } from '@/lib/logs/schema'
import * as store from './store'
import { previewOf } from './preview'
import { uploadSource } from './source'

/**
 * Makes room for a file that is about to come in chunks. Answers the upload's id. Refuses UPLOADS_OPEN when
 * the person has as many that are not over, or as many bytes, as one may have.
 */
export async function beginUpload(actor: Actor, input: NewUpload): Promise<Outcome<string>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    if (!(await store.hasGroup(tx, input.groupId))) reject('GROUP_UNKNOWN')
    if (actor.kind === 'member') {
      const open = await store.lockOpenUploads(tx, actor.memberId)
      if (!hasRoom(open, input.size)) {
        const [max, megabytes] = [LIMITS.openUploads, LIMITS.openBytes / 1024 ** 2]
        reject('UPLOADS_OPEN', { open: open.count, max, megabytes })
      }
    }
    return store.insertUpload(tx, input, actorId(actor))
  })
}

/**
 * Adds the bytes that begin at `offset`. A chunk that is there already changes nothing, so that it can
 * be sent again. Answers how many bytes are there, which is where the next chunk begins.
 */
export async function appendChunk(
  actor: Actor,
  uploadId: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome<number>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const upload = await lockOrReject(tx, uploadId)
    if (!canSendTo(actor, upload)) reject('UPLOAD_NOT_YOURS')
    const decision = decideChunk(upload, offset, bytes.byteLength)
    if (decision === 'closed') reject('UPLOAD_CLOSED')
    if (decision === 'too-much') reject('FILE_TOO_LARGE', { megabytes: LIMITS.file / 1024 ** 2 })
    if (decision === 'gap') reject('UPLOAD_GAP', { received: upload.received })
    if (decision === 'known') return upload.received
    await store.insertChunk(tx, uploadId, offset, bytes)
    return offset + bytes.byteLength
  })
}

/** Adds a picture that the log may name, under its base name. */
export async function addPicture(
  actor: Actor,
  uploadId: string,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Outcome<undefined>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const upload = await lockOrReject(tx, uploadId)
    if (!canSendTo(actor, upload)) reject('UPLOAD_NOT_YOURS')
    const name = baseName(fileName)
    if (upload.state !== 'RECEIVING' || name === null) reject('UPLOAD_CLOSED')
    const pictures = await store.countPictures(tx, uploadId)
    if (bytes.byteLength > LIMITS.picture) {
      reject('FILE_TOO_LARGE', { megabytes: LIMITS.picture / 1024 ** 2 })
    }
    if (
      pictures.count >= LIMITS.pictures ||
      pictures.bytes + bytes.byteLength > LIMITS.allPictures
    ) {
      reject('PICTURES_TOO_MANY', {
        max: LIMITS.pictures,
        megabytes: LIMITS.allPictures / 1024 ** 2,
      })
    }
    await store.putPicture(tx, uploadId, name, bytes)
    return undefined
  })
}

/** All bytes are there: reads the file once for its preview, and refuses what is no log. */
export async function finishUpload(actor: Actor, uploadId: string): Promise<Outcome<undefined>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  const upload = await store.findUpload(readable(), uploadId)
  if (upload === null) return refuse('UPLOAD_UNKNOWN')
  if (upload.received < upload.size) return refuse('UPLOAD_GAP', { received: upload.received })
  const names = new Set(await store.listPictureNames(readable(), uploadId))
  const preview = await previewOf(uploadSource(upload), names)
  return transaction(async (tx) => {
    const { state } = await lockOrReject(tx, uploadId)
    if (state !== 'RECEIVING') reject('UPLOAD_CLOSED')
    await store.updateUpload(tx, uploadId, { preview, state: 'READY' })
    await broadcast(tx, uploadTopic(uploadId))
    return undefined
  })
}

/** Queues the import of an upload that is ready. */
export async function startImport(actor: Actor, uploadId: string): Promise<Outcome<undefined>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { state } = await lockOrReject(tx, uploadId)
    if (state !== 'READY') reject('UPLOAD_CLOSED')
    await store.updateUpload(tx, uploadId, { state: 'QUEUED' })
    await enqueue(tx, uploadQueued, { uploadId }, { singletonKey: uploadId })
    await broadcast(tx, uploadTopic(uploadId))
    return undefined
  })
}

/** Stops an upload or its import, in any state. A running import leaves nothing behind. */
export async function cancelUpload(actor: Actor, uploadId: string): Promise<Outcome<undefined>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { state } = await lockOrReject(tx, uploadId)
    if (isOver(state)) reject('UPLOAD_CLOSED')
    if (state === 'RUNNING') await store.updateUpload(tx, uploadId, { cancelAsked: true })
    else {
      await store.updateUpload(tx, uploadId, { state: 'CANCELLED' })
      await store.deleteUploadBytes(tx, uploadId)
    }
    await broadcast(tx, uploadTopic(uploadId))
    return undefined
  })
}

async function lockOrReject(tx: Tx, uploadId: string): Promise<store.LockedUpload> {
  return (await store.lockUpload(tx, uploadId)) ?? reject('UPLOAD_UNKNOWN')
}
