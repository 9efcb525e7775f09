import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { addMember, createPlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { LOST, loseConnection } from '@/lib/testing/lost-connection'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { talkPage } from '@/lib/transcripts/read/queries'
import { publishTranscript, withdrawTranscript } from './commands'

beforeEach(freshDatabase)

const published = async () => ({
  states: (await readable().transcript.findMany()).map(({ state }) => state),
  lines: await readable().transcriptLine.count(),
  records: await readable().auditRecord.count({ where: { action: { startsWith: 'transcript.' } } }),
})

async function createDraft() {
  const stage = await createPlanFixture()
  const editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 800, height: 600 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  return { editor, talkId: await logTalk(stage, id) }
}

const STEPS = [
  ['its state', '"Transcript"'],
  ['its lines', '"TranscriptLine"'],
  ['its record', '"AuditRecord"'],
] as const

test.each(STEPS)(
  'publishing that loses its connection at %s fails, publishes nothing, and works the next time',
  async (_, table) => {
    const { editor, talkId } = await createDraft()
    const before = await published()
    const hold = `LOCK TABLE ${table} IN SHARE MODE`
    const outcome = await loseConnection(hold, () => publishTranscript(editor, talkId))
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(LOST) as string },
    })
    expect(await published()).toEqual(before)
    expect((await talkPage({ kind: 'visitor' }, talkId))?.transcript ?? null).toBeNull()
    expect(await publishTranscript(editor, talkId)).toEqual({ ok: true, value: { lines: 9 } })
    expect(await published()).toEqual({ states: ['PUBLISHED'], lines: 9, records: 1 })
  },
)

test.each(STEPS)(
  'withdrawing that loses it at %s fails, leaves every line, and works the next time',
  async (_, table) => {
    const { editor, talkId } = await createDraft()
    await publishTranscript(editor, talkId)
    const before = await published()
    const hold = `LOCK TABLE ${table} IN SHARE MODE`
    const outcome = await loseConnection(hold, () => withdrawTranscript(editor, talkId))
    expect(outcome.status).toBe('rejected')
    expect(await published()).toEqual(before)
    expect(await withdrawTranscript(editor, talkId)).toEqual({ ok: true, value: undefined })
    expect(await published()).toEqual({ states: ['WITHDRAWN'], lines: 0, records: 2 })
  },
)
