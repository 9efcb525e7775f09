import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { talkPage } from '@/lib/transcripts/read/queries'
import { transcriptPicture } from '@/lib/transcripts/read/queries-pictures'
import { publishTranscript, withdrawTranscript } from './commands'

const VISITOR: Viewer = { kind: 'visitor' }

let stage: PlanFixture
let editor: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
})

/** Permalinks by text, in order. The picture has no text, applause is left out. */
async function anchors(): Promise<ReadonlyMap<string, string>> {
  const lines = (await talkPage(VISITOR, talkId))?.transcript?.lines ?? []
  return new Map(
    lines.flatMap(({ kind, text, anchor }) => (kind === 'APPLAUSE' ? [] : [[text, anchor]])),
  )
}

test('keeps the permalink of every line that comes back, also at another place', async () => {
  await publishTranscript(editor, talkId)
  const before = await anchors()
  expect([...before.values()].every((anchor) => /^[a-z][0-9a-z]{7}$/u.test(anchor))).toBe(true)
  await withdrawTranscript(editor, talkId)
  const day = stage.tonight.subtract({ days: 7 }).toString()
  await logMessages(stage.groupId, day, [
    { at: '19:30:00', label: '沈知远-青舟支付', text: '先试一下声音', key: 'late' },
  ])
  await publishTranscript(editor, talkId)
  const after = await anchors()
  expect([...after.keys()].slice(0, 2)).toEqual([[...before.keys()][0], '先试一下声音'])
  expect([...before].map(([text]) => after.get(text))).toEqual([...before.values()])
})

test('keeps the number that a line stood at before lines had permalinks of their own', async () => {
  await publishTranscript(editor, talkId)
  await readable().$executeRaw`UPDATE "TranscriptLine" SET "anchor" = "position"::text`
  await readable().$executeRaw`
    UPDATE "TranscriptAnchor" a SET "anchor" = l."anchor" FROM "TranscriptLine" l
    WHERE l."messageId" = a."messageId"`
  expect((await transcriptPicture(VISITOR, talkId, '1'))?.version).toBe(2)
  await withdrawTranscript(editor, talkId)
  await publishTranscript(editor, talkId)
  const lines = (await talkPage(VISITOR, talkId))?.transcript?.lines ?? []
  expect(lines.map(({ anchor }) => anchor)).toEqual(lines.map((_, index) => String(index)))
  expect(lines.length).toBe(9)
})
