import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { talkPage, transcriptDraft } from '@/lib/transcripts/read/queries'
import { hideNewNamesJob } from '@/lib/transcripts/takedown/jobs'
import { decideNames } from './commands'
import { fieldOf } from './rules-forms'
import { checkPublishedNames } from './jobs'
import { namesToLookAt } from './queries-published'

const VISITOR: Viewer = { kind: 'visitor' }

let stage: PlanFixture
let editor: MemberViewer
let talkId: string

/** A transcript published before there was the rule: its names were never asked about. */
beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
  await logMessages(stage.groupId, stage.tonight.subtract({ days: 7 }).toString(), [
    { at: '20:14:00', label: 'Night Boat', text: '我同事李晓明说日切有坑', key: 'colleague' },
    { at: '20:15:00', label: 'Night Boat', text: '以后用青石板作为账号', key: 'account' },
  ])
  await answer('李晓明', 'WORD')
  await answer('青石板', 'WORD')
  expect(codeOf(await publishTranscript(editor, talkId))).toBe('OK')
  await readable().nameDecision.deleteMany()
  await readable().nameCheck.deleteMany()
})

const answer = (text: string, said: 'HIDE' | 'KEEP' | 'WORD') =>
  decideNames(editor, { answers: [{ field: fieldOf(text), text, answer: said }] })

async function lines() {
  const page = await talkPage(VISITOR, talkId)
  return page?.transcript?.lines.map(({ text }) => text) ?? null
}

test('what was published before gets its questions at the desk and stays published', async () => {
  const before = await lines()
  expect(await namesToLookAt(editor)).toEqual({
    published: 1,
    checked: 0,
    withNames: 0,
    talks: [],
  })
  await checkPublishedNames.work({})
  expect(await namesToLookAt(editor)).toMatchObject({
    published: 1,
    checked: 1,
    withNames: 1,
    talks: [{ talkId, open: 2, topic: '对账差错的七种来路' }],
  })
  expect(await lines()).toEqual(before)
  const draft = await transcriptDraft(editor, talkId)
  expect(draft?.suspects.map(({ text }) => text)).toEqual(['李晓明', '青石板'])
})

test('looking again changes nothing, and asks nothing that is answered', async () => {
  await checkPublishedNames.work({})
  const rows = await readable().nameCheck.findMany()
  await checkPublishedNames.work({})
  expect(await readable().nameCheck.findMany()).toEqual(rows)
  await answer('青石板', 'WORD')
  expect((await namesToLookAt(editor))?.talks.map(({ open }) => open)).toEqual([1])
  await answer('李晓明', 'HIDE')
  expect(await namesToLookAt(editor)).toMatchObject({ checked: 1, withNames: 0, talks: [] })
  await hideNewNamesJob.work({})
  expect(JSON.stringify(await lines())).not.toContain('李晓明')
  expect(JSON.stringify(await lines())).toContain('青石板')
})

test('a publication leaves nothing to look at, and a withdrawn transcript is not listed', async () => {
  await checkPublishedNames.work({})
  expect(codeOf(await withdrawTranscript(editor, talkId))).toBe('OK')
  expect(await namesToLookAt(editor)).toMatchObject({ published: 0, withNames: 0, talks: [] })
  await answer('青石板', 'WORD')
  await answer('李晓明', 'KEEP')
  expect(codeOf(await publishTranscript(editor, talkId))).toBe('OK')
  expect(await namesToLookAt(editor)).toMatchObject({ published: 1, checked: 1, withNames: 0 })
})

test('is for editors', async () => {
  await checkPublishedNames.work({})
  for (const viewer of [VISITOR, stage.member, stage.coordinator]) {
    expect(await namesToLookAt(viewer)).toBeNull()
  }
})
