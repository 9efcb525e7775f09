import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { messagesOf } from '@/lib/i18n/messages'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { exportData } from './commands-exporting'
import { whyNotExported } from './rules-sections'
import { ALL_SECTIONS } from './store-export'
import { spreadNames } from './fixtures-person'

let stage: PlanFixture
let speaker: MemberViewer
let organiser: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  speaker = { ...stage.member, memberId: stage.speakerId, displayName: '沈知远' }
  organiser = await addMember(stage.groupId, '许听潮', ['ORGANISER'])
})

async function fileOf(viewer: Viewer, as: 'json' | 'html', memberId = stage.speakerId) {
  const outcome = await exportData(viewer, memberId, { as, locale: 'zh' })
  if (!outcome.ok) return outcome.refusal.code
  let text = ''
  for await (const piece of outcome.value.pieces) text += piece
  return text
}

describe('every column that names a member', () => {
  test('is exported, or has a written reason why not', async () => {
    const { rows } = await pool().query<{ place: string }>(
      `SELECT c.table_name || '.' || c.column_name AS place FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
         AND (c.column_name ~ '(memberId|[bB]yId|authorId|actorId|subjectId)$' OR EXISTS (
           SELECT 1 FROM pg_constraint f
           JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = ANY(f.conkey)
           WHERE f.contype = 'f' AND f.confrelid = '"Member"'::regclass
             AND f.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
             AND a.attname = c.column_name))`,
    )
    const covered = ALL_SECTIONS.flatMap(({ covers }) => covers)
    const open = rows
      .map(({ place }) => place)
      .filter((place) => !covered.includes(place) && whyNotExported(place) === null)
    expect(
      open,
      'Say in store-sections.ts of the room how the column is exported, or in NOT_EXPORTED why it is not the person’s',
    ).toEqual([])
    expect(covered.filter((place) => !rows.some((row) => row.place === place))).toEqual([])
  })

  test('has a word for every section and column in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const { sections, columns } = messagesOf(locale).privacy
      const missing = ALL_SECTIONS.flatMap((section) => [
        ...(section.name in sections ? [] : [section.name]),
        ...Object.keys(section.columns).filter((column) => !(column in columns)),
      ])
      expect(missing).toEqual([])
    }
  })
})

describe('an export', () => {
  test('holds what is kept about the person and nothing of others', async () => {
    const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
    const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('s') } })
    const talkId = await logTalk(stage, id)
    await spreadNames(stage, talkId)
    const json = JSON.parse(await fileOf(speaker, 'json')) as Record<string, unknown[]>
    const counted = Object.fromEntries(
      Object.entries(json).flatMap(([name, rows]) =>
        Array.isArray(rows) && rows.length > 0 ? [[name, rows.length]] : [],
      ),
    )
    expect(counted).toEqual({
      profile: 1,
      names: 2,
      status: 1,
      transfers: 1,
      talks: 1,
      labels: 1,
      messages: 4,
      mentioned: 1,
      rosters: 1,
      sessions: 1,
      mail: 1,
    })
    const text = JSON.stringify(json)
    const others = ['顾南舟', 'Night Boat', '许听潮', '何听雨', stage.member.memberId, 'tokenHash']
    expect(others.filter((word) => text.includes(word))).toEqual(['顾南舟'])
    // The person's own words are theirs, also when they mention other members.
    expect(JSON.stringify({ ...json, messages: [] })).not.toContain('顾南舟')
  })

  test('is readable as a page, without a live tag in it', async () => {
    await readable().member.update({
      where: { id: stage.speakerId },
      data: { about: '<script>alert(1)</script>' },
    })
    const html = await fileOf(speaker, 'html')
    expect(html).toContain('<h1>沈知远 的数据</h1>')
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html).not.toContain('<script')
  })

  test('is for the person and for organisers, whose exports are recorded', async () => {
    const answers = [
      await fileOf({ kind: 'visitor' }, 'json'),
      await fileOf(stage.member, 'json'),
      await fileOf(stage.coordinator, 'json'),
      await fileOf(organiser, 'json', 'nonsense'),
    ]
    expect(answers).toEqual(answers.map(() => 'NOT_ALLOWED'))
    const count = () => readable().auditRecord.count({ where: { action: 'member.dataExported' } })
    await fileOf(speaker, 'json')
    expect(await count()).toBe(0)
    await fileOf(organiser, 'json')
    expect(await count()).toBe(1)
  })

  test('brings ten thousand messages piece by piece', async () => {
    const source = await readable().source.create({
      data: {
        groupId: stage.groupId,
        fileName: 'l',
        sha256: '0',
        bytes: 0,
        messages: 0,
        added: 0,
        duplicates: 0,
      },
    })
    const person = await readable().logPerson.create({
      data: { groupId: stage.groupId, label: '知远', folded: '知远', memberId: stage.speakerId },
    })
    await pool().query(
      `INSERT INTO "Message" ("groupId", "sourceId", "personId", "key", "line", "at", "kind", "text", "folded", "grams")
       SELECT $1::uuid, $2::uuid, $3::uuid, decode(md5(n::text), 'hex'), n, now() + n * interval '1 second',
         'TEXT', 'w' || n, '', ''::tsvector FROM generate_series(1, 10000) n`,
      [stage.groupId, source.id, person.id],
    )
    const json = JSON.parse(await fileOf(speaker, 'json')) as { messages: { text: string }[] }
    expect(json.messages.map(({ text }) => text)).toEqual(
      Array.from({ length: 10_000 }, (_, index) => `w${index + 1}`),
    )
  })
})
