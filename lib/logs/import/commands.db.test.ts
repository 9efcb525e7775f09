import fc from 'fast-check'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from './commands'
import { sourceOf, writeLog, writeMessage } from '@/lib/logs/fixtures'
import type { ImportSource } from './types'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await pool().query<Record<string, unknown>>(sql)).rows
}

async function archive() {
  return rows(
    `SELECT m."at", p."label", m."kind", m."text", m."quotedLabel", m."quotedText", m."image"
     FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId" ORDER BY m."at", m."text"`,
  )
}

/** Everything that an import writes, counted. */
async function traces() {
  const counts = await rows(
    `SELECT (SELECT count(*) FROM "Message")::int AS messages, (SELECT count(*) FROM "Source")::int AS sources,
       (SELECT count(*) FROM "LogPerson")::int AS people,
       (SELECT count(*) FROM "LogLabel")::int AS labels, (SELECT count(*) FROM "Media")::int AS media,
       (SELECT count(*) FROM pgboss.job)::int AS jobs`,
  )
  return counts[0]
}
const NOTHING = { messages: 0, sources: 0, people: 0, labels: 0, media: 0, jobs: 0 }

test('answers what it read and keeps it in the zone of the community', async () => {
  const log =
    '不属于任何人\n\n' +
    writeMessage('2026-05-18 19:30:01', '阿禾', "Ｑ&amp;A\t\\ '引号'") +
    writeMessage('2026-05-19 00:10:00', '林檎', '「阿禾：早」 - - - - - 晚') +
    writeMessage('2026-05-19 00:10:00', '林檎', '「阿禾：早」 - - - - - 晚') +
    writeMessage('2026-05-19 00:11:00', '我', '![](img/a.png)')
  const outcome = await importLog(CONSOLE, sourceOf(log))
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      file: 'log.md',
      messages: 4,
      added: 4,
      duplicates: 0,
      skipped: [{ line: 1, reason: 'BEFORE_FIRST_MESSAGE' }],
      people: 3,
      images: 1,
      days: 2,
    },
  })
  const kept = await rows(
    `SELECT m."at", p."label", p."isOwner", m."kind", m."text", m."quotedLabel", m."quotedText",
       m."image", m."folded"
     FROM "Message" m JOIN "LogPerson" p ON p."id" = m."personId" ORDER BY m."at"`,
  )
  const none = { quotedLabel: null, quotedText: null, image: null, isOwner: false }
  expect(kept).toEqual([
    {
      ...none,
      at: new Date('2026-05-18T11:30:01Z'),
      label: '阿禾',
      kind: 'TEXT',
      text: "Ｑ&A\t\\ '引号'",
      folded: "q&a \\ '引号'",
    },
    {
      ...none,
      at: new Date('2026-05-18T16:10:00Z'),
      label: '林檎',
      kind: 'QUOTATION',
      text: '晚',
      quotedLabel: '阿禾',
      quotedText: '早',
      folded: '「阿禾:早」\n晚',
    },
    {
      ...none,
      at: new Date('2026-05-18T16:10:00Z'),
      label: '林檎',
      kind: 'QUOTATION',
      text: '晚',
      quotedLabel: '阿禾',
      quotedText: '早',
      folded: '「阿禾:早」\n晚',
    },
    {
      ...none,
      isOwner: true,
      at: new Date('2026-05-18T16:11:00Z'),
      label: '我',
      kind: 'IMAGE',
      text: '',
      image: 'a.png',
      folded: '',
    },
  ])
  const all = { messages: 4, sources: 1, people: 3, labels: 3, media: 0, jobs: 3 }
  expect(await traces()).toEqual(all)
})

test('the same file again adds nothing and leaves no trace', async () => {
  await importLog(CONSOLE, sourceOf(writeLog(20)))
  const before = await traces()
  const again = await importLog(CONSOLE, sourceOf(writeLog(20)))
  expect(again).toMatchObject({ ok: true, value: { added: 0, duplicates: 20 } })
  expect(await traces()).toEqual(before)
})

test('any split or repetition of a file gives the same archive', async () => {
  const messages = Array.from({ length: 12 }, (_, index) =>
    writeMessage(
      `2026-05-18 19:30:${String(index + 10)}`,
      index % 2 ? '阿禾' : '林檎',
      `第 ${index} 句`,
    ),
  )
  await importLog(CONSOLE, sourceOf(messages.join('')))
  const whole = await archive()
  const parts = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(parts, async (spans) => {
      await freshDatabase()
      for (const [from, to] of [...spans, [6, 12], [0, 7]] as const) {
        if (from < to) await importLog(CONSOLE, sourceOf(messages.slice(from, to).join('')))
      }
      expect(await archive()).toEqual(whole)
    }),
    { numRuns: 8 },
  )
})

test('two imports of one file at once add it once', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => importLog(CONSOLE, sourceOf(writeLog(300)))),
  )
  const added = outcomes.map((outcome) => (outcome.ok ? outcome.value.added : null))
  expect(added.toSorted()).toEqual([0, 0, 0, 300])
  const all = { messages: 300, sources: 1, people: 4, labels: 4, media: 0, jobs: 3 }
  expect(await traces()).toEqual(all)
})

test('an import cancelled half-way leaves nothing', async () => {
  const stop = new AbortController()
  const phases: string[] = []
  const outcome = await importLog(CONSOLE, sourceOf(writeLog(3000)), {
    signal: stop.signal,
    onProgress: ({ phase, done }) => {
      if (phases.at(-1) !== phase) phases.push(phase)
      if (done > 50_000) stop.abort()
    },
  })
  expect(outcome).toEqual({ ok: false, refusal: { code: 'IMPORT_CANCELLED', facts: {} } })
  expect(phases).toEqual(['reading'])
  expect(await traces()).toEqual(NOTHING)
})

test('a cancel reaches an import that waits for another', async () => {
  const other = await pool().connect()
  const { rows: groups } = await other.query<{ id: string }>(
    `INSERT INTO "Group" ("id", "name") VALUES (gen_random_uuid(), '茶') RETURNING "id"`,
  )
  const groupId = groups[0]?.id ?? ''
  await other.query('BEGIN')
  await other.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`logs:${groupId}`])
  const stop = new AbortController()
  const importing = importLog(CONSOLE, sourceOf(writeLog(5)), { groupId, signal: stop.signal })
  for (;;) {
    const waiting = await pool().query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
    )
    if (waiting.rowCount !== 0) break
  }
  stop.abort()
  expect(await importing).toEqual({ ok: false, refusal: { code: 'IMPORT_CANCELLED', facts: {} } })
  await other.query('ROLLBACK')
  other.release()
  expect(await traces()).toEqual(NOTHING)
})

test('an import that fails half-way leaves nothing', async () => {
  const good = sourceOf(writeLog(3000))
  const failing: ImportSource = {
    ...good,
    open: async function* () {
      let sent = 0
      for await (const chunk of good.open()) {
        yield chunk
        sent += chunk.byteLength
        if (sent > 50_000) throw new Error('the disk is gone')
      }
    },
  }
  await expect(importLog(CONSOLE, failing)).rejects.toThrow('the disk is gone')
  expect(await traces()).toEqual(NOTHING)
})

test('what is no log is refused with its first line', async () => {
  const refusal = async (text: string) => {
    const outcome = await importLog(CONSOLE, sourceOf(text))
    return outcome.ok ? null : outcome.refusal
  }
  expect(await refusal('')).toEqual({ code: 'LOG_EMPTY', facts: { file: 'log.md' } })
  expect(await refusal('\n一份名单\n')).toEqual({
    code: 'LOG_NOT_RECOGNISED',
    facts: { file: 'log.md', line: 2 },
  })
  expect(await refusal('a\0b\n')).toEqual({
    code: 'LOG_NOT_TEXT',
    facts: { file: 'log.md', line: 1 },
  })
  expect(await traces()).toEqual(NOTHING)
})

test('pictures are kept once, small and bare, also when they come later', async () => {
  const slide = await sharp({
    create: { width: 3200, height: 800, channels: 3, background: '#c98a1b' },
  })
    .withExif({ IFD0: { Copyright: 'secret-camera' } })
    .jpeg()
    .toBuffer()
  const log =
    writeMessage('2026-05-18 19:30:01', '阿禾', '![](img/a.jpg)') +
    writeMessage('2026-05-18 19:30:02', '阿禾', '![](img/b.jpg)') +
    writeMessage('2026-05-18 19:30:03', '阿禾', '![](img/c.jpg)')
  await importLog(CONSOLE, sourceOf(log, { 'a.jpg': slide, 'c.jpg': Buffer.from('no picture') }))
  await importLog(CONSOLE, sourceOf(log, { 'b.jpg': slide }))
  const kept = await rows(
    `SELECT m."image", d."mimeType", d."width", d."height" FROM "Message" m
     LEFT JOIN "Media" d ON d."id" = m."mediaId" ORDER BY m."at"`,
  )
  const small = { mimeType: 'image/webp', width: 1600, height: 400 }
  expect(kept).toEqual([
    { image: 'a.jpg', ...small },
    { image: 'b.jpg', ...small },
    { image: 'c.jpg', mimeType: null, width: null, height: null },
  ])
  const media = await rows(`SELECT "bytes" FROM "Media"`)
  expect(media.map(({ bytes }) => (bytes as Buffer).includes('secret-camera'))).toEqual([false])
})
