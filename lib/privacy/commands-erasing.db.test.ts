import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { searchLog } from '@/lib/logs/read/queries'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { talkPage } from '@/lib/transcripts/read/queries'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { eraseMember } from './commands-erasing'
import { FINGERPRINTS, placesOf, spreadNames } from './fixtures-person'

const VISITOR: Viewer = { kind: 'visitor' }

let stage: PlanFixture
let owner: MemberViewer
let editor: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  owner = await addMember(stage.groupId, '许听潮', ['OWNER'])
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
})

const erase = (actor: Viewer, words: 'KEEP' | 'TAKE_OUT' = 'KEEP', memberId = stage.speakerId) =>
  eraseMember(actor, { memberId, words, typed: memberId === stage.speakerId ? '沈知远' : '顾南舟' })

describe('an erasure', () => {
  test('leaves none of the person’s names in any text of any table', async () => {
    await publishTranscript(editor, talkId)
    await spreadNames(stage, talkId)
    expect((await placesOf(FINGERPRINTS)).length).toBeGreaterThan(20)
    expect(await erase(owner)).toEqual({ ok: true, value: undefined })
    expect(await placesOf(FINGERPRINTS)).toEqual([])
  })

  test('keeps the night’s count, the talk and all other members', async () => {
    const nightId = (await readable().night.findFirstOrThrow()).id
    await readable().checkIn.create({
      data: { nightId, memberId: stage.speakerId, status: 'ON_TIME', via: 'SELF' },
    })
    await erase(owner)
    const member = await readable().member.findUniqueOrThrow({ where: { id: stage.speakerId } })
    expect(member).toMatchObject({
      displayName: '○○',
      status: 'ERASED',
      email: null,
      company: null,
      roles: [],
    })
    expect(await readable().checkIn.count()).toBe(1)
    expect((await readable().talk.findFirstOrThrow()).speakerId).toBe(stage.speakerId)
    expect(await readable().member.count({ where: { displayName: '顾南舟' } })).toBe(1)
    expect(await readable().auditRecord.count({ where: { action: 'member.erased' } })).toBe(1)
  })

  test('empties what the person said in the log, and leaves what others said', async () => {
    await erase(owner)
    const said = await readable().message.findMany({
      orderBy: { id: 'asc' },
      select: { text: true, person: { select: { memberId: true } } },
    })
    const own = said.filter(({ person }) => person.memberId === stage.speakerId)
    expect([own.length, own.every(({ text }) => text === '')]).toEqual([4, true])
    expect(said.map(({ text }) => text)).toContain('○○?请问日切怎么算？'.replace('○○', '@○○'))
  })

  test('keeps published words under the role, or takes the transcript of a speaker down', async () => {
    await publishTranscript(editor, talkId)
    await erase(owner)
    const kept = await talkPage(VISITOR, talkId)
    expect(kept?.transcript?.lines.map(({ text }) => text)).toContain('对账差异有七种')
    expect(kept?.talk.speaker).toEqual({ kind: 'ROLE' })
  })

  test('removes the words of a member who asked a question, and says so there', async () => {
    await publishTranscript(editor, talkId)
    await erase(owner, 'TAKE_OUT', stage.member.memberId)
    const page = await talkPage(VISITOR, talkId)
    expect(page?.transcript?.lines.map(({ voice, text }) => [voice, text])).toEqual([
      ['speaker', '大家好，我是⟦speaker⟧，电话▇▇'],
      ['speaker', ''],
      ['members', ''],
      ['speaker', '对账差异有七种'],
      ['left-out', ''],
      ['speaker', '@▇▇ 按渠道的账单日'],
      ['member-B', '加微信 ▇▇ 或写信 ▇▇，找▇▇'],
      ['left-out', ''],
      ['members', ''],
    ])
  })

  test('withdraws the transcript of a speaker whose words are taken out', async () => {
    await publishTranscript(editor, talkId)
    await erase(owner, 'TAKE_OUT')
    expect((await talkPage(VISITOR, talkId))?.transcript).toBeNull()
    expect(await readable().transcriptLine.count()).toBe(0)
  })

  test('leaves nothing for a later publication to bring back', async () => {
    await publishTranscript(editor, talkId)
    await erase(owner)
    await withdrawTranscript(editor, talkId)
    await publishTranscript(editor, talkId)
    expect(await placesOf(FINGERPRINTS)).toEqual([])
  })

  test('masks the name in what others publish afterwards', async () => {
    await erase(owner)
    await readable().$executeRaw`
      UPDATE "Message" SET "text" = '听沈知远讲过对账，写给远山' WHERE "text" = '谢谢分享'`
    await publishTranscript(editor, talkId)
    const page = JSON.stringify(await talkPage(VISITOR, talkId))
    expect(page).not.toContain('知远')
    expect(page).toContain('听▇▇讲过对账')
  })

  test('is not found by search afterwards', async () => {
    await erase(owner)
    for (const query of ['沈知远', '差异有七种']) {
      const found = await searchLog(editor, { query, page: 1 })
      expect(JSON.stringify(found ?? [])).not.toContain('七种来')
      expect((await placesOf([query])).filter((place) => place.startsWith('Message'))).toEqual([])
    }
  })
})

describe('who may', () => {
  test.each([
    ['a visitor', () => VISITOR, 'NOT_ALLOWED'],
    ['another member', () => stage.member, 'NOT_ALLOWED'],
    ['an editor', () => editor, 'NOT_ALLOWED'],
  ])('%s may not erase another member', async (_, actor, code) => {
    expect(codeOf(await erase(actor()))).toBe(code)
    expect(await readable().member.count({ where: { status: 'ERASED' } })).toBe(0)
  })

  test('members erase themselves, the last owner does not', async () => {
    expect(codeOf(await erase(stage.member, 'KEEP', stage.member.memberId))).toBe('OK')
    const own = { memberId: owner.memberId, words: 'KEEP', typed: '许听潮' } as const
    expect(codeOf(await eraseMember(owner, own))).toBe('LAST_OWNER')
  })

  test('a name that is typed otherwise changes nothing', async () => {
    const input = { memberId: stage.speakerId, words: 'KEEP', typed: '沈知' } as const
    expect(codeOf(await eraseMember(owner, input))).toBe('NAME_NOT_TYPED')
    expect(await readable().erasedName.count()).toBe(0)
  })

  test('two at once erase once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => erase(owner)))
    const codes = outcomes.map(codeOf)
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
    expect(codes.filter((code) => !['OK', 'ERASED_ALREADY', 'NAMES_BUSY'].includes(code))).toEqual(
      [],
    )
    expect(await readable().auditRecord.count({ where: { action: 'member.erased' } })).toBe(1)
  })
})
