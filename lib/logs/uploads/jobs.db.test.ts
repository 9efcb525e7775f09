import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { openBoss } from '@/lib/jobs/boss'
import { drainJobs } from '@/lib/jobs/drain'
import { writeLog } from '@/lib/logs/fixtures'
import { uploadQueued } from '@/lib/logs/jobs-kinds'
import { LIMITS } from '@/lib/logs/limits'
import { emptyPreviews } from '@/lib/logs/store-erase'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { freshDatabase } from '@/lib/testing/database'
import {
  addPicture,
  appendChunk,
  beginUpload,
  cancelUpload,
  finishUpload,
  startImport,
} from './commands'
import { importUploadJob, tendUploadsJob } from './jobs'
import { uploadForDesk } from './queries'
import { now } from '@/lib/shared/clock'

const CONSOLE = { kind: 'console' } as const
const bytesOf = (text: string) => new TextEncoder().encode(text)

beforeEach(freshDatabase)

async function begin(size: number) {
  const { groups } = await ensureDefaultCommunity()
  return beginUpload(CONSOLE, { groupId: groups[0]?.id ?? '', fileName: '茶馆.md', size })
}

/** An upload that waits for its import. */
async function queued(log = writeLog(50)): Promise<string> {
  const bytes = bytesOf(log)
  const begun = await begin(bytes.byteLength)
  const id = begun.ok ? begun.value : ''
  await appendChunk(CONSOLE, id, 0, bytes)
  await finishUpload(CONSOLE, id)
  await startImport(CONSOLE, id)
  return id
}

async function stateOf(id: string) {
  const upload = await uploadForDesk(CONSOLE, id)
  const outcome = upload?.outcome
  return [upload?.state, outcome?.kind === 'refusal' ? outcome.refusal.code : outcome?.answer.added]
}

async function sql(text: string, values: unknown[] = []): Promise<void> {
  await pool().query(text, values)
}

/** The next try of the import is due now. */
const dueNow = () =>
  sql(`UPDATE pgboss.job SET start_after = now() WHERE name = $1`, [uploadQueued.name])

/** Lets the import lose its connection where it first writes, each time until let go. */
async function breakImports(): Promise<() => Promise<void>> {
  await sql(`CREATE FUNCTION break_import() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`)
  await sql(
    `CREATE TRIGGER break_import BEFORE INSERT ON "Source" FOR EACH ROW EXECUTE FUNCTION break_import()`,
  )
  return async () => {
    await sql(`DROP TRIGGER break_import ON "Source"`)
    await sql(`DROP FUNCTION break_import()`)
  }
}

test('an import that breaks waits in the queue and is taken up again', async () => {
  const id = await queued()
  const mend = await breakImports()
  await drainJobs([importUploadJob])
  expect(await stateOf(id)).toEqual(['QUEUED', undefined])
  await mend()
  await dueNow()
  await drainJobs([importUploadJob])
  expect(await stateOf(id)).toEqual(['DONE', 50])
})

test('an import that breaks each time fails with the reason, and keeps no bytes', async () => {
  const id = await queued()
  const mend = await breakImports()
  for (let attempt = 0; attempt <= 3; attempt += 1) {
    await dueNow()
    await drainJobs([importUploadJob])
  }
  await mend()
  expect(await stateOf(id)).toEqual(['FAILED', 'IMPORT_BROKE'])
  expect(await readable().uploadChunk.count()).toBe(0)
})

test('the work of a worker that died goes to another within a minute', async () => {
  const id = await queued()
  const boss = openBoss()
  const [taken] = await boss.fetch(uploadQueued.name)
  expect(Number(taken?.expireInSeconds)).toBeLessThanOrEqual(30)
  await sql(`UPDATE "Upload" SET "state" = 'RUNNING' WHERE "id" = $1`, [id])
  await sql(`UPDATE pgboss.job SET started_on = now() - interval '26 seconds' WHERE id = $1`, [
    taken?.id,
  ])
  await boss.maintain()
  const { rows } = await pool().query<{ wait: number }>(
    `SELECT extract(epoch FROM start_after - now())::float8 AS wait FROM pgboss.job WHERE id = $1`,
    [taken?.id],
  )
  expect(rows[0]?.wait).toBeLessThanOrEqual(15)
  await dueNow()
  await drainJobs([importUploadJob])
  expect(await stateOf(id)).toEqual(['DONE', 50])
})

test('an import stored before its worker died keeps the counts of the first time', async () => {
  const id = await queued()
  await importUploadJob.work({ uploadId: id })
  expect(await stateOf(id)).toEqual(['DONE', 50])
  const bytes = bytesOf(writeLog(50))
  await sql(`UPDATE "Upload" SET "state" = 'RUNNING', "outcome" = NULL WHERE "id" = $1`, [id])
  await readable().uploadChunk.create({ data: { uploadId: id, offset: 0n, bytes } })
  await importUploadJob.work({ uploadId: id })
  expect(await stateOf(id)).toEqual(['DONE', 50])
})

test('an upload whose job is gone fails, and one that a worker left while cancelled is cancelled', async () => {
  const [gone, stopped] = [await queued(), await queued()]
  await sql(`UPDATE "Upload" SET "state" = 'RUNNING' WHERE "id" = $1`, [stopped])
  await cancelUpload(CONSOLE, stopped)
  await sql(`DELETE FROM pgboss.job WHERE data->>'uploadId' = $1`, [gone])
  await tendUploadsJob.work({})
  await drainJobs([importUploadJob])
  expect(await stateOf(gone)).toEqual(['FAILED', 'IMPORT_BROKE'])
  expect(await stateOf(stopped)).toEqual(['CANCELLED', 'IMPORT_CANCELLED'])
})

test('an upload that its sender does not go on with goes after a day, and says so', async () => {
  const begun = [await begin(10), await begin(10)].map((one) => (one.ok ? one.value : ''))
  const [old = '', young = ''] = begun
  await appendChunk(CONSOLE, old, 0, bytesOf('01234'))
  await sql(`UPDATE "Upload" SET "updatedAt" = now() - interval '25 hours' WHERE "id" = $1`, [old])
  await tendUploadsJob.work({})
  expect(await stateOf(old)).toEqual(['CANCELLED', 'UPLOAD_ABANDONED'])
  expect(await stateOf(young)).toEqual(['RECEIVING', undefined])
  expect(await readable().uploadChunk.count()).toBe(0)
})

test('a member begins so many at most, however many at once, and another is not hindered', async () => {
  const { groups } = await ensureDefaultCommunity()
  const groupId = groups[0]?.id ?? ''
  const editor = async (displayName: string) => {
    const member = await readable().member.create({ data: { displayName, groupId } })
    const rest = { roles: ['EDITOR'], locale: null, sessionId: null, signedInAt: now() } as const
    return { kind: 'member', memberId: member.id, displayName, groupId, ...rest } as const
  }
  const [one, other] = [await editor('季听澜'), await editor('许听潮')]
  const file = { groupId, fileName: 'a.md', size: 10 }
  const outcomes = await Promise.all(Array.from({ length: 14 }, () => beginUpload(one, file)))
  expect(outcomes.filter(({ ok }) => ok).length).toBe(LIMITS.openUploads)
  expect(await beginUpload(one, file)).toMatchObject({ refusal: { code: 'UPLOADS_OPEN' } })
  const large = { ...file, size: LIMITS.file }
  const sizes = [await beginUpload(other, large), await beginUpload(other, large)]
  expect([...sizes, await beginUpload(other, file)].map(({ ok }) => ok)).toEqual([
    true,
    true,
    false,
  ])
  await cancelUpload(one, outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []))[0] ?? '')
  expect((await beginUpload(one, file)).ok).toBe(true)
})

test('the pictures of one upload are bounded together', async () => {
  const begun = await begin(10)
  const id = begun.ok ? begun.value : ''
  await sql(
    `INSERT INTO "UploadPicture" ("uploadId", "name", "bytes")
     SELECT $1::uuid, n::text, '' FROM generate_series(1, $2::int) n`,
    [id, LIMITS.pictures],
  )
  expect(await addPicture(CONSOLE, id, 'a.png', bytesOf('x'))).toMatchObject({
    refusal: { code: 'PICTURES_TOO_MANY' },
  })
})

test('an erasure keeps no file that is not imported yet, and says so to its sender', async () => {
  const id = await queued()
  await transaction((tx) => emptyPreviews(tx, '阿禾'))
  expect(await stateOf(id)).toEqual(['CANCELLED', 'UPLOAD_ERASED'])
  expect(await readable().uploadChunk.count()).toBe(0)
  await drainJobs([importUploadJob])
  expect(await stateOf(id)).toEqual(['CANCELLED', 'UPLOAD_ERASED'])
})
