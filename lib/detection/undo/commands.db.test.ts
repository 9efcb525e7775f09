import { beforeEach, expect, test } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { importLog } from '@/lib/logs/import/commands'
import { undoImport } from './commands'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

const log = (day: number, ...labels: string[]) =>
  labels
    .map((label, n) => writeMessage(`2026-05-${day} 19:3${n}:00`, label, `${label}在 ${day} 日说`))
    .join('')

/** Imports and answers the id of the source. */
async function bring(text: string): Promise<string> {
  await importLog(CONSOLE, sourceOf(text))
  const newest = await readable().source.findFirstOrThrow({ orderBy: { importedAt: 'desc' } })
  return newest.id
}

async function left(): Promise<unknown> {
  const { rows } = await pool().query(
    `SELECT (SELECT count(*) FROM "Message")::int AS messages, (SELECT count(*) FROM "Source")::int AS sources,
       (SELECT array_agg("label" ORDER BY "label") FROM "LogPerson") AS people,
       (SELECT count(*) FROM "LogLabel")::int AS labels, (SELECT count(*) FROM "Media")::int AS media`,
  )
  return rows[0]
}

const stands = (made: Partial<Record<'transcripts' | 'nights' | 'imports', number>>) => ({
  ok: false,
  refusal: {
    code: 'IMPORT_STANDS',
    facts: { transcripts: 0, nights: 0, imports: 0, ...made },
  },
})

test('takes an import back as a whole, and leaves the others', async () => {
  await bring(log(18, '苏禾', '林檎'))
  const id = await bring(log(20, '林檎', '顾北', '我'))
  expect(await undoImport(CONSOLE, id)).toEqual({ ok: true, value: 3 })
  expect(await left()).toEqual({
    messages: 2,
    sources: 1,
    people: ['林檎', '苏禾'],
    labels: 2,
    media: 0,
  })
  expect(await undoImport(CONSOLE, id)).toMatchObject({ refusal: { code: 'IMPORT_UNKNOWN' } })
  expect(await importLog(CONSOLE, sourceOf(log(20, '林檎', '顾北')))).toMatchObject({
    value: { added: 2 },
  })
})

test('keeps an author who was linked with a member', async () => {
  const id = await bring(log(18, '苏禾', '林檎'))
  const group = await readable().group.findFirstOrThrow()
  const member = await readable().member.create({
    data: { displayName: '苏禾', groupId: group.id },
  })
  await readable().logPerson.updateMany({ where: { label: '苏禾' }, data: { memberId: member.id } })
  await undoImport(CONSOLE, id)
  expect(await left()).toMatchObject({ messages: 0, people: ['苏禾'] })
})

test('says what stands on an import: later imports that overlap it, nights and transcripts', async () => {
  const first = await bring(log(18, '苏禾', '林檎'))
  const second = await bring(log(18, '苏禾', '林檎', '顾北'))
  expect(await undoImport(CONSOLE, first)).toEqual(stands({ imports: 1 }))
  expect(await undoImport(CONSOLE, second)).toEqual({ ok: true, value: 1 })

  const { groupId } = await readable().source.findUniqueOrThrow({ where: { id: first } })
  const night = await readable().foundNight.create({
    data: { groupId, date: new Date('2026-05-18'), state: 'CONFIRMED', facts: {} },
  })
  expect(await undoImport(CONSOLE, first)).toEqual(stands({ nights: 1 }))
  await readable().foundNight.delete({ where: { id: night.id } })

  const at = (time: string) => new Date(`2026-05-18T${time}Z`)
  const talk = await readable().talk.create({
    data: { groupId, topic: '对账', state: 'CANCELLED' },
  })
  await readable().transcript.create({
    data: { talkId: talk.id, startsAt: at('11:30:00'), endsAt: at('12:00:00') },
  })
  expect(await undoImport(CONSOLE, first)).toEqual(stands({ transcripts: 1 }))
  expect(await left()).toMatchObject({ messages: 2 })
})

test('waits for no import that runs, and is for editors only', async () => {
  const id = await bring(log(18, '苏禾'))
  const { groupId } = await readable().source.findUniqueOrThrow({ where: { id } })
  const other = await pool().connect()
  await other.query('BEGIN')
  await other.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`logs:${groupId}`])
  expect(await undoImport(CONSOLE, id)).toMatchObject({ refusal: { code: 'IMPORT_BUSY' } })
  await other.query('ROLLBACK')
  other.release()
  expect(await undoImport({ kind: 'visitor' }, id)).toMatchObject({
    refusal: { code: 'NOT_ALLOWED' },
  })
})
