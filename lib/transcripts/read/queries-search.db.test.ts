import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { addMember, createPlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { refoldTranscripts } from './jobs'
import { searchTranscripts } from './queries-search'

const VISITOR: Viewer = { kind: 'visitor' }
let editor: MemberViewer
let talkId = ''

beforeEach(async () => {
  await freshDatabase()
  const stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 800, height: 600 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
  await publishTranscript(editor, talkId)
})

const search = async (query: string, page = 1, talk: string | null = null) =>
  searchTranscripts(VISITOR, { query, page, talkId: talk })

const shown = async (query: string, talk: string | null = null) =>
  (await search(query, 1, talk))?.talks.map(({ talkId: id, hits, more }) => ({
    id,
    hits: hits.map(({ snippet }) =>
      snippet
        .map(({ piece, marked }) =>
          piece.kind === 'words' ? (marked ? `[${piece.text}]` : piece.text) : '·',
        )
        .join(''),
    ),
    more,
  }))

test('groups the places by talk, in the order of reading, and says how many more there are', async () => {
  expect(await shown('账')).toEqual([
    { id: talkId, hits: ['对[账]差异有七种', '@· 按渠道的[账]单日'], more: 0 },
  ])
  await readable().transcriptLine.updateMany({ data: { text: '账', folded: '账' } })
  await pool().query(`UPDATE "TranscriptLine" SET "grams" = to_tsvector('simple', '账')`)
  const [found] = (await shown('账')) ?? []
  expect([found?.hits.length, found?.more]).toEqual([3, 6])
  const [alone] = (await shown('账', talkId)) ?? []
  expect([alone?.hits.length, alone?.more]).toEqual([9, 0])
})

test('takes several words as all of them in one place, and quotation marks as a phrase', async () => {
  expect((await search('差异 七种'))?.total).toBe(1)
  expect((await search('"七种 差异"'))?.total).toBe(0)
  expect((await search('差异 账单'))?.total).toBe(0)
  expect((await shown('差异 對賬'))?.[0]?.hits).toEqual(['[对账][差异]有七种'])
})

test('says of a page past the end how many there are, and refuses a query that is too long', async () => {
  expect(await search('账', 7)).toMatchObject({ total: 2, talks: [], page: 7, pages: 1 })
  expect(await search('日切 对账', 7)).toMatchObject({ apart: { total: 1, talks: [] }, pages: 1 })
  expect(await search('账'.repeat(101))).toMatchObject({ tooLong: true, total: 0, talks: [] })
  expect(await search(' ')).toBeNull()
})

test('finds nothing of a talk that the reader may not see, by its words or its title', async () => {
  await readable().talk.update({ where: { id: talkId }, data: { visibility: 'MEMBERS' } })
  expect(await search('账')).toMatchObject({ total: 0, talks: [], titles: [] })
  expect(await search('账', 1, talkId)).toMatchObject({ total: 0, talks: [] })
  const seen = await searchTranscripts(editor, { query: '账', page: 1, talkId })
  expect(seen?.total).toBe(2)
})

const apart = async (viewer: Viewer, query: string, talk: string | null = null) =>
  (await searchTranscripts(viewer, { query, page: 1, talkId: talk }))?.apart

const linesApart = async (query: string) =>
  (await apart(VISITOR, query))?.talks.map(({ title, hits }) => [
    title.flatMap(({ piece, marked }) => (marked && piece.kind === 'words' ? [piece.text] : [])),
    ...hits.map(({ anchor }) => anchor),
  ])

const anchorOf = async (text: string) =>
  (await readable().transcriptLine.findFirstOrThrow({ where: { folded: { contains: text } } }))
    .anchor

test('goes on to talks that hold all words in different lines or in their title, a line for each', async () => {
  const [seven, day] = [await anchorOf('差异有七种'), await anchorOf('账单日')]
  expect(await linesApart('账单日 差异')).toEqual([[[], seven, day]])
  expect(await linesApart('差错 账单日')).toEqual([[['差错'], day]])
  expect(await linesApart('种 切')).toEqual([[['种'], seven, await anchorOf('日切')]])
  expect((await apart(VISITOR, '差异 账单日', talkId))?.total).toBe(1)
})

test('names no talk of too many lines with all words to count', async () => {
  await pool().query(
    `INSERT INTO "TranscriptLine" ("id", "transcriptId", "position", "anchor", "voice", "kind", "at", "text", "folded", "grams")
     SELECT gen_random_uuid(), (SELECT "id" FROM "Transcript"), n, n::text, 'speaker', 'SPEECH', now(), '差异七日切', '差异七日切',
       to_tsvector('simple', '差异') || to_tsvector('simple', '日切')
     FROM generate_series(1000, 1999) n`,
  )
  expect(await search('差异 日切')).toMatchObject({ capped: true, apart: { total: 0 } })
})

test('names no talk twice: not one that has a line or a title with all words', async () => {
  expect(await apart(VISITOR, '差异 七种')).toEqual({ total: 0, talks: [] })
  expect(await search('差错 来路')).toMatchObject({ titles: [{ id: talkId }], apart: { total: 0 } })
  expect(await apart(VISITOR, '"差异 账单日"')).toEqual({ total: 0, talks: [] })
})

test('counts and names no talk with words apart that the reader may not see', async () => {
  const nothing = { total: 0, titles: [], apart: { total: 0, talks: [] } }
  const unseen = [{ talks: 0 }, { talks: 0 }]
  await readable().talk.update({ where: { id: talkId }, data: { visibility: 'MEMBERS' } })
  expect(await search('差异 账单日')).toMatchObject({ ...nothing, words: unseen })
  expect(await search('差错 账单日')).toMatchObject({ ...nothing, words: unseen })
  expect((await apart(editor, '差异 账单日'))?.total).toBe(1)
  await readable().talk.update({ where: { id: talkId }, data: { visibility: 'PUBLIC' } })
  await withdrawTranscript(editor, talkId)
  expect(await search('差异 账单日')).toMatchObject({ ...nothing, words: unseen })
  expect(await search('差错 账单日')).toMatchObject({ ...nothing, words: unseen })
})

test('of words that no talk holds together it says as they were typed where each stands', async () => {
  expect((await search('對賬 "北 极"'))?.words).toEqual([
    { typed: '對賬', phrase: false, talks: 1 },
    { typed: '北 极', phrase: true, talks: 0 },
  ])
  expect((await search('北极'))?.words).toEqual([{ typed: '北极', phrase: false, talks: 0 }])
  expect((await search('对账'))?.words).toEqual([])
})

test('lines of an earlier folding are found once they are folded again', async () => {
  await pool().query(
    `UPDATE "TranscriptLine" SET "foldedAs" = 0, "text" = $1, "folded" = $1, "grams" = to_tsvector('simple', $1)`,
    ['清結算'],
  )
  expect((await search('清结算'))?.total).toBe(0)
  await refoldTranscripts.work({})
  expect((await search('清结算'))?.total).toBe(9)
})
