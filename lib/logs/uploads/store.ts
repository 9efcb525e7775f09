import type { Tx } from '@/lib/db/transaction'
import type { NewUpload } from '@/lib/logs/schema'
import { OPEN_STATES } from './rules'
import type { UploadOutcome, UploadPreview, UploadState, UploadView } from './types'

const SHOWN = {
  id: true,
  groupId: true,
  group: { select: { name: true } },
  fileName: true,
  size: true,
  received: true,
  state: true,
  preview: true,
  progress: true,
  cancelAsked: true,
  outcome: true,
  createdById: true,
  createdAt: true,
} as const

export async function hasGroup(db: Tx, id: string): Promise<boolean> {
  return (await db.group.count({ where: { id } })) > 0
}

export async function insertUpload(
  db: Tx,
  { groupId, fileName, size }: NewUpload,
  createdById: string | null,
): Promise<string> {
  const data = { groupId, fileName, size: BigInt(size), createdById }
  const { id } = await db.upload.create({ data, select: { id: true } })
  return id
}

/**
 * The uploads of a person that are not over: how many and the bytes they announced. Two that begin at once
 * wait for each other, so that both are counted.
 */
export async function lockOpenUploads(
  db: Tx,
  createdById: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads:${createdById}`}, 1))`
  const where = { createdById, state: { in: [...OPEN_STATES] } }
  const { _count: count, _sum: sum } = await db.upload.aggregate({
    where,
    _count: true,
    _sum: { size: true },
  })
  return { count, bytes: Number(sum.size ?? 0n) }
}

/** Uploads that wait for their import or are in it. */
export async function listImporting(db: Tx): Promise<string[]> {
  const rows = await db.upload.findMany({
    where: { state: { in: ['QUEUED', 'RUNNING'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** Uploads that their sender has not gone on with since. */
export async function listAbandoned(db: Tx, before: Date): Promise<string[]> {
  const rows = await db.upload.findMany({
    where: { state: { in: ['RECEIVING', 'READY'] }, updatedAt: { lt: before } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** What an import of this very file brought since the upload began; null when there was none. */
export async function findImported(
  db: Tx,
  {
    groupId,
    sha256,
    since,
  }: { readonly groupId: string; readonly sha256: string; readonly since: Date },
): Promise<{ readonly added: number; readonly duplicates: number } | null> {
  return db.source.findFirst({
    where: { groupId, sha256, importedAt: { gte: since } },
    select: { added: true, duplicates: true },
  })
}

export async function findUpload(db: Tx, id: string): Promise<UploadView | null> {
  const row = await db.upload.findUnique({ where: { id }, select: SHOWN })
  return row === null ? null : toView(row)
}

/** Uploads that are not over, and those named, the newest first. */
export async function listUnfinished(
  db: Tx,
  failed: readonly string[],
  take: number,
): Promise<UploadView[]> {
  const where = { OR: [{ state: { in: [...OPEN_STATES] } }, { id: { in: [...failed] } }] }
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
  const rows = await db.upload.findMany({ where, orderBy, take, select: SHOWN })
  return rows.map(toView)
}

export type LockedUpload = {
  readonly id: string
  readonly groupId: string
  readonly fileName: string
  readonly state: UploadState
  readonly size: number
  readonly received: number
  readonly createdById: string | null
  readonly cancelAsked: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Held to the end of the transaction, so that what is decided about the upload stays true. */
export async function lockUpload(db: Tx, id: string): Promise<LockedUpload | null> {
  const rows = await db.$queryRaw<LockedUpload[]>`
    SELECT "id"::text, "groupId"::text, "fileName", "state"::text, "size"::float8,
      "received"::float8, "createdById"::text, "cancelAsked", "createdAt", "updatedAt"
    FROM "Upload" WHERE "id" = ${id}::uuid FOR UPDATE`
  return rows[0] ?? null
}

export async function insertChunk(
  db: Tx,
  uploadId: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await db.uploadChunk.create({ data: { uploadId, offset: BigInt(offset), bytes } })
  const received = BigInt(offset + bytes.byteLength)
  await db.upload.update({ where: { id: uploadId }, data: { received } })
}

/** The chunk that begins at or after the offset; null at the end. */
export async function readChunk(
  db: Tx,
  uploadId: string,
  offset: number,
): Promise<{ offset: number; bytes: Uint8Array } | null> {
  const row = await db.uploadChunk.findFirst({
    where: { uploadId, offset: { gte: BigInt(offset) } },
    orderBy: { offset: 'asc' },
  })
  return row === null ? null : { offset: Number(row.offset), bytes: row.bytes }
}

export async function putPicture(
  db: Tx,
  uploadId: string,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const where = { uploadId_name: { uploadId, name } }
  await db.uploadPicture.upsert({ where, create: { uploadId, name, bytes }, update: { bytes } })
  // It is still being sent.
  await db.$executeRaw`UPDATE "Upload" SET "updatedAt" = now() WHERE "id" = ${uploadId}::uuid`
}

export async function readPicture(
  db: Tx,
  uploadId: string,
  name: string,
): Promise<Uint8Array | null> {
  const where = { uploadId_name: { uploadId, name } }
  return (await db.uploadPicture.findUnique({ where, select: { bytes: true } }))?.bytes ?? null
}

export async function listPictureNames(db: Tx, uploadId: string): Promise<string[]> {
  const rows = await db.uploadPicture.findMany({ where: { uploadId }, select: { name: true } })
  return rows.map(({ name }) => name)
}

/** How many there are, and their bytes together. */
export async function countPictures(
  db: Tx,
  uploadId: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const rows = await db.$queryRaw<{ count: number; bytes: number }[]>`
    SELECT count(*)::int AS count, coalesce(sum(octet_length("bytes")), 0)::float8 AS bytes
    FROM "UploadPicture" WHERE "uploadId" = ${uploadId}::uuid`
  return rows[0] ?? { count: 0, bytes: 0 }
}

type Change = {
  readonly state?: UploadState
  readonly progress?: number
  readonly preview?: UploadPreview
  readonly outcome?: UploadOutcome
  readonly cancelAsked?: boolean
}

export async function updateUpload(db: Tx, id: string, change: Change): Promise<void> {
  const { progress, ...rest } = change
  const data = { ...rest, ...(progress !== undefined && { progress: BigInt(progress) }) }
  await db.upload.update({ where: { id }, data })
}

/** Forgets the bytes of an upload that is over; its outcome stays to be read. */
export async function deleteUploadBytes(db: Tx, uploadId: string): Promise<void> {
  await db.uploadChunk.deleteMany({ where: { uploadId } })
  await db.uploadPicture.deleteMany({ where: { uploadId } })
}

type Row = {
  id: string
  groupId: string
  group: { name: string }
  fileName: string
  size: bigint
  received: bigint
  state: UploadState
  preview: unknown
  progress: bigint
  cancelAsked: boolean
  outcome: unknown
  createdById: string | null
  createdAt: Date
}

/** Both JSON columns are written by `updateUpload` alone, which knows their types. */
function toView({ group, preview, outcome, createdAt, ...row }: Row): UploadView {
  return {
    ...row,
    groupName: group.name,
    size: Number(row.size),
    received: Number(row.received),
    progress: Number(row.progress),
    preview: preview as UploadPreview | null,
    outcome: outcome as UploadOutcome | null,
    createdAt: createdAt.toISOString(),
  }
}
