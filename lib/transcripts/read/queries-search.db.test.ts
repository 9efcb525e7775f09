import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { addMember, createPlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { refoldTranscripts } from './jobs'
import { searchTranscripts } from './queries-archive'

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

test('lines of an earlier folding are found once they are folded again', async () => {
  await pool().query(
    `UPDATE "TranscriptLine" SET "foldedAs" = 0, "text" = $1, "folded" = $1, "grams" = to_tsvector('simple', $1)`,
    ['清結算'],
  )
  expect((await search('清结算'))?.total).toBe(0)
  await refoldTranscripts.work({})
  expect((await search('清结算'))?.total).toBe(9)
})
