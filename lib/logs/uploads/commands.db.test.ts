import { signedIn } from '@/lib/auth/fixtures-viewer'
import { beforeEach, expect, test } from 'vitest'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { pool } from '@/lib/db/pool'
import { drainJobs } from '@/lib/jobs/drain'
import { freshDatabase } from '@/lib/testing/database'
import {
  addPicture,
  appendChunk,
  beginUpload,
  cancelUpload,
  finishUpload,
  startImport,
} from './commands'
import { importUploadJob } from './jobs'
import { uploadForDesk } from './queries'
import { writeMessage, writeLog } from '@/lib/logs/fixtures'

const CONSOLE = { kind: 'console' } as const
const bytesOf = (text: string) => new TextEncoder().encode(text)

beforeEach(freshDatabase)

async function begin(size: number): Promise<string> {
  const { groups } = await ensureDefaultCommunity()
  const input = { groupId: groups[0]?.id ?? '', fileName: '茶馆.md', size }
  const outcome = await beginUpload(CONSOLE, input)
  return outcome.ok ? outcome.value : ''
}

/** An upload that is ready to be imported. */
async function ready(log: string): Promise<string> {
  const bytes = bytesOf(log)
  const id = await begin(bytes.byteLength)
  await appendChunk(CONSOLE, id, 0, bytes)
  await finishUpload(CONSOLE, id)
  return id
}

async function countMessages(): Promise<unknown> {
  return (await pool().query<{ count: number }>(`SELECT count(*)::int FROM "Message"`)).rows[0]
    ?.count
}

test('takes chunks in order, a repeated one without harm, and no other', async () => {
  const bytes = bytesOf(writeLog(10))
  const id = await begin(bytes.byteLength)
  expect(await appendChunk(CONSOLE, id, 0, bytes.slice(0, 100))).toEqual({ ok: true, value: 100 })
  expect(await appendChunk(CONSOLE, id, 0, bytes.slice(0, 100))).toEqual({ ok: true, value: 100 })
  expect(await appendChunk(CONSOLE, id, 200, bytes.slice(200, 300))).toEqual({
    ok: false,
    refusal: { code: 'UPLOAD_GAP', facts: { received: 100 } },
  })
  expect(await finishUpload(CONSOLE, id)).toMatchObject({ refusal: { code: 'UPLOAD_GAP' } })
  const beyond = await appendChunk(CONSOLE, id, 100, bytes)
  expect(beyond).toMatchObject({ refusal: { code: 'FILE_TOO_LARGE' } })
  const rest = await appendChunk(CONSOLE, id, 100, bytes.slice(100))
  expect(rest).toEqual({ ok: true, value: bytes.byteLength })
})

test('shows what a file holds before it is imported', async () => {
  const log =
    '无主的一行\n\n' +
    writeMessage('2026-05-18 19:30:01', '阿禾', '第一页') +
    writeMessage('2026-05-20 19:30:02', '林檎', '![](img/a.png)') +
    writeMessage('2026-05-20 19:30:03', '林檎', '![](img/b.png)')
  const bytes = bytesOf(log)
  const id = await begin(bytes.byteLength)
  await appendChunk(CONSOLE, id, 0, bytes)
  await addPicture(CONSOLE, id, 'slides/a.png', bytesOf('a picture'))
  expect(await finishUpload(CONSOLE, id)).toEqual({ ok: true, value: undefined })
  const upload = await uploadForDesk(CONSOLE, id)
  expect(upload?.state).toBe('READY')
  expect(upload?.preview).toEqual({
    messages: 3,
    people: 2,
    images: 2,
    pictures: 1,
    firstDay: '2026-05-18',
    lastDay: '2026-05-20',
    first: [
      { at: '2026-05-18T19:30:01', label: '阿禾', kind: 'text', text: '第一页' },
      { at: '2026-05-20T19:30:02', label: '林檎', kind: 'image', text: '' },
      { at: '2026-05-20T19:30:03', label: '林檎', kind: 'image', text: '' },
    ],
    skipped: [{ line: 1, reason: 'BEFORE_FIRST_MESSAGE' }],
    skippedCount: 1,
  })
})

test('imports as a job and keeps the answer, not the bytes', async () => {
  const id = await ready(writeLog(50))
  expect(await startImport(CONSOLE, id)).toEqual({ ok: true, value: undefined })
  expect((await uploadForDesk(CONSOLE, id))?.state).toBe('QUEUED')
  expect(await drainJobs([importUploadJob])).toBe(1)
  const upload = await uploadForDesk(CONSOLE, id)
  expect(upload).toMatchObject({
    state: 'DONE',
    outcome: { kind: 'answer', answer: { file: '茶馆.md', added: 50 } },
  })
  expect(upload?.progress).toBe(upload?.size)
  expect((await pool().query(`SELECT FROM "UploadChunk"`)).rowCount).toBe(0)
  expect(await countMessages()).toBe(50)
})

test('a job that runs twice, or after a cancel, does nothing more', async () => {
  const twice = await ready(writeLog(5))
  await startImport(CONSOLE, twice)
  await importUploadJob.work({ uploadId: twice })
  await importUploadJob.work({ uploadId: twice })
  const cancelled = await ready(writeLog(9))
  await startImport(CONSOLE, cancelled)
  expect(await cancelUpload(CONSOLE, cancelled)).toEqual({ ok: true, value: undefined })
  await importUploadJob.work({ uploadId: cancelled })
  expect((await uploadForDesk(CONSOLE, twice))?.state).toBe('DONE')
  expect((await uploadForDesk(CONSOLE, cancelled))?.state).toBe('CANCELLED')
  expect(await countMessages()).toBe(5)
})

test('a file that is no log fails with the refusal', async () => {
  const id = await ready('一份名单\n')
  await startImport(CONSOLE, id)
  await drainJobs([importUploadJob])
  expect(await uploadForDesk(CONSOLE, id)).toMatchObject({
    state: 'FAILED',
    outcome: {
      kind: 'refusal',
      refusal: { code: 'LOG_NOT_RECOGNISED', facts: { file: '茶馆.md', line: 1 } },
    },
  })
})

test('is for editors only', async () => {
  const id = await ready(writeLog(1))
  const visitor = { kind: 'visitor' } as const
  expect(await uploadForDesk(visitor, id)).toBeNull()
  const refused = { ok: false, refusal: { code: 'NOT_ALLOWED', facts: {} } }
  expect(await startImport(visitor, id)).toEqual(refused)
  expect(await cancelUpload(visitor, id)).toEqual(refused)
  expect(await appendChunk(visitor, id, 0, bytesOf('x'))).toEqual(refused)
})

test('takes bytes only from the one who began; any editor may throw it away', async () => {
  const id = await begin(10)
  const other = signedIn({
    memberId: '0198c0de-0000-7000-8000-000000000001',
    displayName: '季听澜',
    groupId: '0198c0de-0000-7000-8000-000000000002',
    roles: ['EDITOR'],
  })
  const refused = { ok: false, refusal: { code: 'UPLOAD_NOT_YOURS', facts: {} } }
  expect(await appendChunk(other, id, 0, bytesOf('0123456789'))).toEqual(refused)
  expect(await addPicture(other, id, 'a.png', bytesOf('a picture'))).toEqual(refused)
  expect(await cancelUpload(other, id)).toEqual({ ok: true, value: undefined })
})
