import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { publishTranscript, withdrawTranscript } from './commands'
import { refuseNamesInPublished } from './commands-rewording'
import { talkPage } from '@/lib/transcripts/read/queries'
import { latestTranscripts } from '@/lib/transcripts/read/queries-archive'
import { logTalk } from '@/lib/transcripts/fixtures-talk'

const VISITOR: Viewer = { kind: 'visitor' }

let stage: PlanFixture
let editor: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 800, height: 600 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
})

describe('rewording a talk whose transcript is published', () => {
  beforeEach(async () => {
    expect((await publishTranscript(editor, talkId)).ok).toBe(true)
  })

  test.each([
    [{ topic: '沈知远谈对账' }, 'topic', '沈知远'],
    [{ topic: '@沈知远 谈对账' }, 'topic', '沈知远'],
    [{ topic: '知远 Ethan 谈对账' }, 'topic', '知远 Ethan'],
    [{ summary: '顾南舟问了日切。' }, 'summary', '顾南舟'],
    [{ summary: '联系 13800138000。' }, 'summary', '13800138000'],
    [{ summary: '加我微信 wxid_q1w2e3。' }, 'summary', 'wxid_q1w2e3'],
    [{ summary: '夜航船补充了一句。' }, 'summary', '夜航船'],
  ])('refuses %j and changes nothing', async (words, field, found) => {
    expect(await reword(words)).toEqual({
      ok: false,
      refusal: { code: 'WORDS_HOLD_NAME', facts: { found }, field },
    })
    const page = JSON.stringify(await talkPage(VISITOR, talkId))
    expect(page).toContain('对账差错的七种来路')
    expect(page).not.toContain(found)
    expect(await readable().auditRecord.count({ where: { action: 'talk.edited' } })).toBe(0)
  })

  test('gives the feed titles and counts, and nothing of what was said and to whom', async () => {
    expect(JSON.stringify(await talkPage(VISITOR, talkId))).toMatch(/@?⟦[a-z]/u)
    const entries = await latestTranscripts(VISITOR, 30)
    expect(entries.map(({ topic }) => topic)).toEqual(['对账差错的七种来路'])
    expect(JSON.stringify(entries)).not.toMatch(/[@⟦▇]/u)
  })

  test('takes words without a name in them', async () => {
    expect(codeOf(await reword({ topic: '对账差错的八种来路' }))).toBe('OK')
    expect((await talkPage(VISITOR, talkId))?.talk.topic).toBe('对账差错的八种来路')
  })

  test('is refused altogether where no check looks at the words', async () => {
    expect(codeOf(await editTalk(stage.coordinator, inputOf({})))).toBe('TRANSCRIPT_PUBLISHED')
  })

  test('takes any words again once it is withdrawn, and then is not published with them', async () => {
    await withdrawTranscript(editor, talkId)
    expect(codeOf(await reword({ topic: '沈知远谈对账' }))).toBe('OK')
    expect(codeOf(await publishTranscript(editor, talkId))).toBe('RESIDUAL_NAME')
  })
})

test('a name written while the transcript is being published never reaches a visitor', async () => {
  for (let round = 0; round < 6; round += 1) {
    await Promise.all([
      publishTranscript(editor, talkId),
      reword({ topic: '沈知远谈对账' }),
      publishTranscript(editor, talkId),
    ])
    const published = await readable().transcript.count({ where: { state: 'PUBLISHED' } })
    const { topic } = await readable().talk.findUniqueOrThrow({ where: { id: talkId } })
    expect([published, topic]).toEqual(
      published === 1 ? [1, '对账差错的七种来路'] : [0, '沈知远谈对账'],
    )
    await withdrawTranscript(editor, talkId)
    await reword({})
  }
})

type Words = { readonly topic?: string; readonly summary?: string }

function inputOf(words: Words) {
  return {
    talkId,
    clocks: null,
    topic: '对账差错的七种来路',
    summary: '',
    speakerId: stage.speakerId,
    hostId: null,
    mode: 'LIVE' as const,
    visibility: 'PUBLIC' as const,
    ...words,
  }
}

async function reword(words: Words) {
  return editTalk(stage.coordinator, inputOf(words), refuseNamesInPublished)
}
