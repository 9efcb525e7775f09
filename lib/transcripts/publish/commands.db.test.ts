import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { publishTranscript, withdrawTranscript } from './commands'
import { talkPage, transcriptDraft } from '@/lib/transcripts/read/queries'
import { archive, latestTranscripts } from '@/lib/transcripts/read/queries-archive'
import { searchTranscripts } from '@/lib/transcripts/read/queries-search'
import { draftPicture, transcriptPicture } from '@/lib/transcripts/read/queries-pictures'
import { logTalk } from '@/lib/transcripts/fixtures-talk'

const VISITOR: Viewer = { kind: 'visitor' }
const ARCHIVE = { month: null, page: 1 }
/** Everything that must never leave the desk; each stands in the log below. */
const REDACTED = [
  '沈知远',
  '知远',
  'Ethan',
  '顾南舟',
  '临溪',
  '白鹭洲',
  'Night Boat',
  '夜航船',
  '13800138000',
  '138-0013-8000',
  'wxid_q1w2e3',
  'boat@mail.example.com',
  'boat2026',
]

let stage: PlanFixture
let editor: MemberViewer
let talkId: string
let mediaId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 800, height: 600 }
  mediaId = (await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })).id
  talkId = await logTalk(stage, mediaId)
})

async function pictureAnchor(): Promise<string> {
  const lines = (await talkPage(VISITOR, talkId))?.transcript?.lines ?? []
  return lines.find(({ picture }) => picture !== null)?.anchor ?? ''
}

describe('publishing', () => {
  test('lets a visitor read the lines by role', async () => {
    expect(await publishTranscript(editor, talkId)).toEqual({ ok: true, value: { lines: 9 } })
    const page = await talkPage(VISITOR, talkId)
    expect(
      page?.transcript?.lines.map(({ kind, voice, text, count }) => [kind, voice, count ?? text]),
    ).toEqual([
      ['SPEECH', 'speaker', '大家好，我是⟦speaker⟧，电话▇▇'],
      ['IMAGE', 'speaker', ''],
      ['APPLAUSE', 'members', 2],
      ['SPEECH', 'speaker', '对账差异有七种'],
      ['QUESTION', 'member-A', '@⟦speaker⟧ 请问日切怎么算？'],
      ['ANSWER', 'speaker', '@⟦member-A⟧ 按渠道的账单日'],
      ['REMARK', 'member-B', '加微信 ▇▇ 或写信 ▇▇，找▇▇'],
      ['REMARK', 'member-A', '「我们▇▇那边也一样」\n同意⟦member-B⟧的说法'],
      ['APPLAUSE', 'members', 1],
    ])
  })

  test('holds no redacted name, id or number in anything a visitor can read', async () => {
    await publishTranscript(editor, talkId)
    const read = JSON.stringify([
      await talkPage(VISITOR, talkId),
      await archive(VISITOR, ARCHIVE),
      await latestTranscripts(VISITOR, 10),
      await searchTranscripts(VISITOR, { query: '账', page: 1 }),
      await searchTranscripts(VISITOR, { query: '加微信', page: 1 }),
    ])
    expect(REDACTED.filter((secret) => read.toLowerCase().includes(secret.toLowerCase()))).toEqual(
      [],
    )
    const stored = JSON.stringify(
      await readable().transcriptLine.findMany({ omit: { messageId: true } }),
    )
    expect(
      REDACTED.filter((secret) => stored.toLowerCase().includes(secret.toLowerCase())),
    ).toEqual([])
  })

  test('finds published words, and none of what was hidden', async () => {
    await publishTranscript(editor, talkId)
    const hits = (await searchTranscripts(VISITOR, { query: '七', page: 1 }))?.talks.flatMap(
      (talk) => talk.hits,
    )
    const page = await talkPage(VISITOR, talkId)
    expect(hits?.map(({ anchor }) => anchor)).toEqual([page?.transcript?.lines[3]?.anchor])
    const totals = await Promise.all(
      REDACTED.map(async (query) => (await searchTranscripts(VISITOR, { query, page: 1 }))?.total),
    )
    expect(totals).toEqual(REDACTED.map(() => 0))
  })

  test('refuses while the title holds a name, and shows the editor where', async () => {
    await readable().talk.update({ where: { id: talkId }, data: { topic: '顾南舟谈对账' } })
    expect(await publishTranscript(editor, talkId)).toEqual({
      ok: false,
      refusal: { code: 'RESIDUAL_NAME', facts: { count: 1 } },
    })
    expect((await transcriptDraft(editor, talkId))?.residuals).toEqual([
      { field: 'title', reason: 'NAME', found: '顾南舟' },
    ])
    expect(await readable().transcriptLine.count()).toBe(0)
  })

  test('is for editors, and leaves no trace for others', async () => {
    const outcomes = [
      await publishTranscript(stage.member, talkId),
      await publishTranscript(VISITOR, talkId),
    ]
    expect(outcomes.map((outcome) => !outcome.ok && outcome.refusal.code)).toEqual([
      'NOT_ALLOWED',
      'NOT_ALLOWED',
    ])
    expect(await readable().transcriptLine.count()).toBe(0)
  })

  test('happens once when two editors press at the same time', async () => {
    const other = await addMember(stage.groupId, '周砚', ['EDITOR'])
    const outcomes = await Promise.all(
      [editor, other, editor, other].map((actor) => publishTranscript(actor, talkId)),
    )
    expect(
      outcomes.map((outcome) => (outcome.ok ? 'OK' : outcome.refusal.code)).toSorted(),
    ).toEqual(['OK', 'TRANSCRIPT_PUBLISHED', 'TRANSCRIPT_PUBLISHED', 'TRANSCRIPT_PUBLISHED'])
    expect(await readable().transcriptLine.count()).toBe(9)
    expect(await readable().auditRecord.count({ where: { action: 'transcript.published' } })).toBe(
      1,
    )
  })

  test('answers a wrong address with a refusal', async () => {
    const outcome = await publishTranscript(editor, 'no-such-talk')
    expect(!outcome.ok && outcome.refusal.code).toBe('TRANSCRIPT_UNKNOWN')
  })
})

describe('a draft', () => {
  test('is there for editors, with its names, and for them alone', async () => {
    expect((await transcriptDraft(editor, talkId))?.lines[0]).toMatchObject({
      label: '沈知远-青舟支付',
      text: '大家好，我是知远Ethan，电话13800138000',
    })
    const others = [await talkPage(stage.member, talkId), await talkPage(VISITOR, talkId)]
    expect(others.map((page) => [page?.transcript, page?.editing])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(JSON.stringify(others)).not.toContain('差异有七种')
    expect([
      await transcriptDraft(stage.member, talkId),
      await transcriptDraft(VISITOR, talkId),
    ]).toEqual([null, null])
    expect((await archive(stage.member, ARCHIVE)).total).toBe(0)
    expect((await searchTranscripts(stage.member, { query: '七', page: 1 }))?.total).toBe(0)
  })

  test('shows its pictures to editors alone', async () => {
    expect((await draftPicture(editor, mediaId))?.mimeType).toBe('image/webp')
    expect([
      await draftPicture(stage.member, mediaId),
      await draftPicture(VISITOR, mediaId),
    ]).toEqual([null, null])
    expect(await transcriptPicture(VISITOR, talkId, '1')).toBeNull()
  })
})

describe('withdrawing', () => {
  test('empties page, archive, search and pictures at once', async () => {
    await publishTranscript(editor, talkId)
    const picture = await pictureAnchor()
    expect((await transcriptPicture(VISITOR, talkId, picture))?.version).toBe(2)
    expect(await withdrawTranscript(editor, talkId)).toEqual({ ok: true, value: undefined })
    expect((await talkPage(VISITOR, talkId))?.transcript).toBeNull()
    expect((await archive(VISITOR, ARCHIVE)).talks).toEqual([])
    expect(await latestTranscripts(VISITOR, 5)).toEqual([])
    expect((await searchTranscripts(VISITOR, { query: '账', page: 1 }))?.talks).toEqual([])
    expect(await transcriptPicture(VISITOR, talkId, picture)).toBeNull()
    expect(await readable().transcriptLine.count()).toBe(0)
  })

  test('can be followed by publishing again, under a new version', async () => {
    await publishTranscript(editor, talkId)
    await withdrawTranscript(editor, talkId)
    await publishTranscript(editor, talkId)
    expect((await talkPage(VISITOR, talkId))?.transcript?.version).toBe(4)
  })

  test('refuses what is not published', async () => {
    const outcome = await withdrawTranscript(editor, talkId)
    expect(!outcome.ok && outcome.refusal.code).toBe('TRANSCRIPT_NOT_PUBLISHED')
  })
})

describe('visibility', () => {
  test.each([
    ['PUBLIC', [1, 1, 1]],
    ['MEMBERS', [0, 1, 1]],
    ['KEPT', [0, 0, 1]],
  ] as const)(
    '%s is kept in the archive, search, pictures and on the page',
    async (visibility, seen) => {
      await publishTranscript(editor, talkId)
      const picture = await pictureAnchor()
      await readable().talk.update({ where: { id: talkId }, data: { visibility } })
      const viewers: Viewer[] = [VISITOR, stage.member, editor]
      const expected = seen.map((count) => [count, count * 1, count === 1, count === 1])
      expect(
        await Promise.all(
          viewers.map(async (viewer) => [
            (await archive(viewer, ARCHIVE)).talks.length,
            (await searchTranscripts(viewer, { query: '七种', page: 1 }))?.total,
            (await transcriptPicture(viewer, talkId, picture)) !== null,
            (await talkPage(viewer, talkId)) !== null,
          ]),
        ),
      ).toEqual(expected)
    },
  )
})
