import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { freshDatabase } from '@/lib/testing/database'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { refuseNamesInPublished } from '@/lib/transcripts/publish/commands-rewording'
import { talkPage, transcriptDraft } from '@/lib/transcripts/read/queries'
import { hideNewNamesJob } from '@/lib/transcripts/takedown/jobs'
import { decideNames } from './commands'
import { fieldOf } from './rules-forms'
import { answersIn, nameAnswersSchema, type NameAnswersInput } from './schema'

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
  await logMessages(stage.groupId, stage.tonight.subtract({ days: 7 }).toString(), [
    { at: '20:14:00', label: 'Night Boat', text: '我同事李晓明说日切有坑', key: 'colleague' },
    { at: '20:15:00', label: 'Night Boat', text: '以后用青石板作为账号', key: 'account' },
  ])
})

type Answer = NameAnswersInput['answers'][number]['answer']

const one = (text: string, answer: Answer) => ({ field: fieldOf(text), text, answer })
const decide = (text: string, answer: Answer, was: Answer | '' = '') =>
  decideNames(editor, { answers: [one(text, answer)], basedOn: { [fieldOf(text)]: was } })

async function questions() {
  return (await transcriptDraft(editor, talkId))?.suspects.map(({ text }) => text)
}

async function read(): Promise<string> {
  return JSON.stringify(
    (await talkPage(VISITOR, talkId))?.transcript?.lines.map(({ text }) => text),
  )
}

test('nothing is published while something reads like a name and is not decided', async () => {
  expect(await questions()).toEqual(['李晓明', '青石板'])
  expect(await publishTranscript(editor, talkId)).toEqual({
    ok: false,
    refusal: { code: 'NAMES_UNDECIDED', facts: { count: 2 } },
  })
  expect(await readable().transcriptLine.count()).toBe(0)
  await decide('李晓明', 'HIDE')
  expect(await questions()).toEqual(['青石板'])
  await decide('青石板', 'WORD')
  expect(await publishTranscript(editor, talkId)).toMatchObject({ ok: true })
  expect(await read()).toContain('我同事▇▇说日切有坑')
  expect(await read()).toContain('以后用青石板作为账号')
})

test('an answer is remembered for every talk, shown where its string stands, and can be changed', async () => {
  await decide('青石板', 'WORD')
  await decide('李晓明', 'KEEP')
  await publishTranscript(editor, talkId)
  expect((await transcriptDraft(editor, talkId))?.decided).toEqual([
    { text: '青石板', answer: 'WORD' },
    { text: '李晓明', answer: 'KEEP' },
  ])
  expect(await read()).toContain('李晓明')
  expect(codeOf(await decide('李晓明', 'HIDE', 'KEEP'))).toBe('OK')
  await hideNewNamesJob.work({})
  expect(await read()).not.toContain('李晓明')
})

test('a member’s name stays hidden also when an editor says that it is no name', async () => {
  await decide('顾南舟', 'WORD')
  await decide('李晓明', 'WORD')
  await decide('青石板', 'WORD')
  await publishTranscript(editor, talkId)
  expect(await read()).not.toContain('顾南舟')
})

test('of two editors who say different things the second is refused, and nothing of theirs is kept', async () => {
  const basedOn = { [fieldOf('李晓明')]: '', [fieldOf('青石板')]: '' }
  const answers = [one('青石板', 'WORD'), one('李晓明', 'WORD')]
  expect(codeOf(await decide('李晓明', 'HIDE'))).toBe('OK')
  const stale = await decideNames(editor, { answers, basedOn })
  const next = { ...basedOn, [fieldOf('李晓明')]: 'HIDE' }
  expect(stale).toEqual({
    ok: false,
    refusal: {
      code: 'CHANGED_MEANWHILE',
      facts: { count: 1, kind: 'save' },
      stale: {
        changes: [{ field: fieldOf('李晓明'), now: 'HIDE', typed: true }],
        next: { basedOn: JSON.stringify(next) },
      },
    },
  })
  expect(await readable().nameDecision.findMany({ select: { text: true, answer: true } })).toEqual([
    { text: '李晓明', answer: 'HIDE' },
  ])
  // The same answer again is none, and once informed the second is taken.
  expect(codeOf(await decide('李晓明', 'HIDE'))).toBe('OK')
  expect(await decideNames(editor, { answers, basedOn: next })).toEqual({
    ok: true,
    value: { decided: 2 },
  })
})

test('two editors answer about different names at once', async () => {
  const basedOn = { [fieldOf('李晓明')]: '', [fieldOf('青石板')]: '' }
  await decide('李晓明', 'HIDE')
  const answers = [one('青石板', 'WORD')]
  expect(codeOf(await decideNames(editor, { answers, basedOn }))).toBe('OK')
})

test('a string typed by hand is refused where another answer stands, at its own field', async () => {
  await decide('顾南舟', 'KEEP')
  const typed = { 'text.other': '顾南舟', 'answer.other': 'HIDE', basedOn: '{}' }
  const input = nameAnswersSchema.parse(answersIn(typed))
  expect(await decideNames(editor, input)).toMatchObject({
    refusal: { stale: { changes: [{ field: 'answer.other', now: 'KEEP', typed: true }] } },
  })
})

test('is for editors, and is recorded without the name', async () => {
  const others = [stage.member, VISITOR, stage.coordinator]
  const outcomes = await Promise.all(
    others.map((actor) => decideNames(actor, { answers: [one('李晓明', 'WORD')] })),
  )
  expect(outcomes.map(codeOf)).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
  await decide('李晓明', 'HIDE')
  const records = await readable().auditRecord.findMany({ where: { action: 'name.decided' } })
  expect(records.map(({ facts }) => facts)).toEqual([{ answer: 'HIDE', before: null }])
})

test('a title of what is published waits for the answer', async () => {
  await decideNames(editor, { answers: [one('李晓明', 'HIDE'), one('青石板', 'WORD')] })
  await publishTranscript(editor, talkId)
  const reword = (topic: string) =>
    editTalk(
      stage.coordinator,
      {
        talkId,
        topic,
        summary: '',
        speakerId: stage.speakerId,
        hostId: null,
        mode: 'LIVE',
        visibility: 'PUBLIC',
        clocks: null,
      },
      refuseNamesInPublished,
    )
  expect(await reword('和王建国谈对账')).toEqual({
    ok: false,
    refusal: { code: 'WORDS_MAY_HOLD_NAME', facts: { found: '王建国' }, field: 'topic' },
  })
  expect(codeOf(await reword('和李晓明谈对账'))).toBe('WORDS_HOLD_NAME')
  await decide('王建国', 'KEEP')
  expect(codeOf(await reword('和王建国谈对账'))).toBe('OK')
})

test('an erasure leaves no decision with the person’s name', async () => {
  const organiser = await addMember(stage.groupId, '许听潮', ['ORGANISER'])
  await decide('顾南舟', 'HIDE')
  await decide('李晓明', 'HIDE')
  const outcome = await eraseMember(organiser, {
    memberId: stage.member.memberId,
    words: 'KEEP',
    typed: '顾南舟',
  })
  expect(codeOf(outcome)).toBe('OK')
  expect(await readable().nameDecision.findMany({ select: { text: true } })).toEqual([
    { text: '李晓明' },
  ])
})
