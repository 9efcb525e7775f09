import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { decideNames } from '@/lib/transcripts/suspects/commands'
import { fieldOf } from '@/lib/transcripts/suspects/rules-forms'
import { hideNewNamesJob } from '@/lib/transcripts/takedown/jobs'
import { talkPage } from '@/lib/transcripts/read/queries'
import { searchTranscripts } from '@/lib/transcripts/read/queries-search'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { changeConsents } from './commands-consents'
import type { ArchiveAs } from './types'

const VISITOR: Viewer = { kind: 'visitor' }

let stage: PlanFixture
let editor: MemberViewer
let speaker: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  speaker = { ...stage.member, memberId: stage.speakerId, displayName: '沈知远' }
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
})

const wish = (viewer: MemberViewer, archiveAs: ArchiveAs) =>
  changeConsents(viewer, { archiveAs, namePublic: true })

async function read() {
  const page = await talkPage(VISITOR, talkId)
  return page?.transcript?.lines.map(({ voice, text }) => `${voice} ${text}`) ?? null
}

describe('a wish for what is published', () => {
  test.each([
    ['INITIALS', 'member-A @⟦speaker⟧ 请问日切怎么算？', 'speaker @⟦member-A⟧ 按渠道的账单日'],
    ['ROLE', 'member @⟦speaker⟧ 请问日切怎么算？', 'speaker @⟦member⟧ 按渠道的账单日'],
    ['NAMED', 'name:顾南舟 @⟦speaker⟧ 请问日切怎么算？', 'speaker @顾南舟 按渠道的账单日'],
    ['LEFT_OUT', 'left-out ', 'speaker @▇▇ 按渠道的账单日'],
  ] as const)('%s is how the person stands in the next publication', async (as, asked, said) => {
    await wish(stage.member, as)
    await publishTranscript(editor, talkId)
    const lines = await read()
    expect(lines?.slice(4, 6)).toEqual([asked, said])
    if (as !== 'NAMED')
      expect(JSON.stringify(await talkPage(VISITOR, talkId))).not.toContain('南舟')
    expect(
      JSON.stringify(await readable().transcriptLine.findMany({ omit: { messageId: true } })),
    ).not.toContain('南舟')
  })

  test('taken back, a kept name is gone at once', async () => {
    await wish(stage.member, 'NAMED')
    await wish(speaker, 'NAMED')
    await publishTranscript(editor, talkId)
    const before = await talkPage(VISITOR, talkId)
    expect(before?.talk.speaker).toMatchObject({ kind: 'NAMED', name: '沈知远', memberId: null })
    await wish(stage.member, 'INITIALS')
    await wish(speaker, 'ROLE')
    const after = await talkPage(VISITOR, talkId)
    expect(JSON.stringify(after)).not.toMatch(/顾南舟|沈知远/u)
    expect(JSON.stringify(after)).not.toContain(stage.member.memberId)
    expect((await read())?.[4]).toBe('member @⟦speaker⟧ 请问日切怎么算？')
  })

  test('to be left out empties the lines at once, for pages and for search', async () => {
    await publishTranscript(editor, talkId)
    expect((await searchTranscripts(VISITOR, { query: '日切', page: 1 }))?.total).toBe(1)
    expect(await wish(stage.member, 'LEFT_OUT')).toEqual({ ok: true, value: { changed: 1 } })
    expect((await searchTranscripts(VISITOR, { query: '日切', page: 1 }))?.total).toBe(0)
    expect((await read())?.[4]).toBe('left-out ')
    expect((await read())?.length).toBe(9)
  })

  test('of a speaker to be left out withdraws the talk, and it is not published again', async () => {
    await publishTranscript(editor, talkId)
    await wish(speaker, 'LEFT_OUT')
    expect(await read()).toBeNull()
    expect(codeOf(await publishTranscript(editor, talkId))).toBe('SPEAKER_LEFT_OUT')
  })

  test('that is looser changes nothing published', async () => {
    await wish(stage.member, 'ROLE')
    await publishTranscript(editor, talkId)
    const before = await read()
    await wish(stage.member, 'NAMED')
    expect(await read()).toEqual(before)
  })

  test('is kept with every one before it', async () => {
    await wish(stage.member, 'ROLE')
    await wish(stage.member, 'ROLE')
    await changeConsents(stage.member, { archiveAs: 'NAMED', namePublic: false })
    const rows = await readable().consent.findMany({ orderBy: [{ at: 'asc' }, { ask: 'asc' }] })
    expect(rows.map(({ ask, answer }) => `${ask} ${answer}`)).toEqual([
      'ARCHIVE ROLE',
      'ARCHIVE NAMED',
      'NAME_PUBLIC NO',
    ])
  })
})

describe('a name that becomes known after a publication', () => {
  test('is hidden in lines, title and summary', async () => {
    await readable().$executeRaw`
      UPDATE "Message" SET "text" = '听闻人雪舟讲过' WHERE "text" = '谢谢分享'`
    await readable().talk.update({ where: { id: talkId }, data: { topic: '闻人雪舟也讲过的对账' } })
    const text = '闻人雪舟'
    await decideNames(editor, { answers: [{ field: fieldOf(text), text, answer: 'KEEP' }] })
    expect(codeOf(await publishTranscript(editor, talkId))).toBe('OK')
    expect(JSON.stringify(await read())).toContain('闻人雪舟')
    await addMember(stage.groupId, '闻人雪舟', [])
    await hideNewNamesJob.work({})
    expect(JSON.stringify(await talkPage(VISITOR, talkId))).not.toContain('雪舟')
    expect((await talkPage(VISITOR, talkId))?.talk.topic).toBe('○○也讲过的对账')
    const masked = { where: { action: 'transcript.masked' } }
    expect(await readable().auditRecord.count(masked)).toBe(1)
    await hideNewNamesJob.work({})
    expect(await readable().auditRecord.count(masked)).toBe(1)
  })
})
