import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { addMember, codeOf, createPlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { createDraft, removeDraft } from './commands'

let editor: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  const stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
})

const EVENING = {
  speakerPersonId: null,
  hostPersonId: null,
  startsAt: new Date('2026-05-18T11:30:00Z'),
  endsAt: new Date('2026-05-18T12:00:00Z'),
  questionsAt: null,
  questionsEndAt: null,
}
const create = (cut = EVENING) => transaction((tx) => createDraft(tx, talkId, cut))
const remove = () => transaction((tx) => removeDraft(tx, talkId))
const read = () => readable().transcript.findUnique({ where: { talkId } })

test('makes a draft, and cuts it anew while it is not published', async () => {
  expect(codeOf(await remove())).toBe('OK')
  expect(await read()).toBeNull()
  expect(codeOf(await create())).toBe('OK')
  const later = new Date('2026-05-18T12:10:00Z')
  expect(codeOf(await create({ ...EVENING, endsAt: later }))).toBe('OK')
  expect(await read()).toMatchObject({ state: 'DRAFT', endsAt: later })
})

test('leaves a published transcript alone until it is withdrawn', async () => {
  await publishTranscript(editor, talkId)
  const before = await read()
  expect(codeOf(await create())).toBe('TRANSCRIPT_PUBLISHED')
  expect(codeOf(await remove())).toBe('TRANSCRIPT_PUBLISHED')
  expect(await read()).toEqual(before)
  await withdrawTranscript(editor, talkId)
  expect(codeOf(await create())).toBe('OK')
})

test('makes one draft when two commands race', async () => {
  await remove()
  await Promise.all([create(), create(), create()])
  expect(await readable().transcript.count({ where: { talkId } })).toBe(1)
})
