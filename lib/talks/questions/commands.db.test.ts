import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { freshDatabase } from '@/lib/testing/database'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { cancelTalk } from '@/lib/talks/plan/commands-cancel'
import {
  askQuestion,
  editQuestion,
  takeQuestionVoteBack,
  voteForQuestion,
  withdrawQuestion,
} from './commands'
import { answerQuestion } from './commands-answer'
import { airQuestion, hideQuestion, markAnswered, mergeQuestions } from './commands-desk'
import { wishFromQuestion } from './commands-wish'
import { deskQuestions, ownQuestions, questionsOn } from './queries'
import { answerForm } from './rules'
import { readQuestionsLive } from './store-lists'

const TEXT = '一万笔里少了一笔，怎么找出来？'
const VISITOR: Viewer = { kind: 'visitor' }
let plan: PlanFixture
let talkId: string
let nightId: string
let host: MemberViewer
let speaker: MemberViewer
let organiser: MemberViewer
let editor: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  host = await addMember(plan.groupId, '季听澜', ['HOST'])
  organiser = await addMember(plan.groupId, '闻笛', ['ORGANISER'])
  editor = await addMember(plan.groupId, '白鹭洲', ['EDITOR'])
  speaker = signedIn({
    memberId: plan.speakerId,
    displayName: '沈知远',
    groupId: plan.groupId,
    roles: [],
  })
  ;({ talkId, nightId } = await createPlannedTalk(plan, { hostId: host.memberId }))
})

const asked = async (actor: MemberViewer, text = TEXT, withoutName = false) => {
  const outcome = await askQuestion(actor, { talkId, text, withoutName })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.questionId
}
const shown = async (viewer: Viewer) => (await questionsOn(viewer, talkId))?.questions ?? []
const members = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => addMember(plan.groupId, `林${at}号`, [])))

describe('a question', () => {
  it('counts a hundred votes at once, each member once, and takes one back', async () => {
    const questionId = await asked(plan.member)
    const voters = await members(50)
    const outcomes = await Promise.all(
      [...voters, ...voters].map((one) => voteForQuestion(one, { questionId })),
    )
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['OK']))
    expect((await shown(plan.member)).map(({ votes }) => votes)).toEqual([51])
    const [first = plan.member] = voters
    await takeQuestionVoteBack(first, { questionId })
    await takeQuestionVoteBack(first, { questionId })
    expect((await shown(plan.member)).map(({ votes }) => votes)).toEqual([50])
    expect((await readQuestionsLive(readable(), nightId)).votes).toEqual({ [questionId]: 50 })
  })

  it('names the asker without a name to organisers and the host alone', async () => {
    await asked(plan.member, `我是顾南舟，${TEXT}`, true)
    const readers = [VISITOR, speaker, plan.member, editor, plan.coordinator]
    for (const viewer of readers) {
      expect(JSON.stringify(await questionsOn(viewer, talkId))).not.toContain('顾南舟')
      if (viewer !== plan.member)
        expect(JSON.stringify(await deskQuestions(viewer, talkId))).not.toContain('顾南舟')
    }
    expect(JSON.stringify(await ownQuestions(speaker))).not.toContain('顾南舟')
    expect(await readQuestionsLive(readable(), nightId)).not.toHaveProperty('text')
    for (const viewer of [host, organiser])
      expect((await deskQuestions(viewer, talkId))?.questions[0]?.asker).toBe('顾南舟')
  })

  it('shows visitors no name, account or number, and members no account or number', async () => {
    await asked(plan.member, '沈知远说过 13812345678 可以问，对吗？')
    const [visitors] = await shown(VISITOR)
    const [others] = await shown(host)
    expect(visitors).toMatchObject({ asker: null, text: '○○说过 ○○ 可以问，对吗？' })
    expect(others).toMatchObject({ asker: '顾南舟', text: '沈知远说过 ○○ 可以问，对吗？' })
  })

  it('is read by who reads the talk', async () => {
    const questionId = await asked(plan.member)
    await readable().talk.update({ where: { id: talkId }, data: { visibility: 'KEPT' } })
    expect(await questionsOn(VISITOR, talkId)).toBeNull()
    expect(await questionsOn(plan.member, talkId)).toBeNull()
    expect(codeOf(await voteForQuestion(plan.member, { questionId }))).toBe('QUESTION_UNKNOWN')
    expect(
      codeOf(await askQuestion(plan.member, { talkId, text: '还有吗？', withoutName: false })),
    ).toBe('TALK_UNKNOWN')
    expect(await shown(speaker)).toHaveLength(1)
  })

  it('is edited and withdrawn by who asked it, until it is answered', async () => {
    const questionId = await asked(plan.member)
    const words = { text: '怎么找出少的那一笔？', withoutName: true }
    expect(codeOf(await editQuestion(host, { questionId, ...words }))).toBe('QUESTION_UNKNOWN')
    expect(codeOf(await editQuestion(plan.member, { questionId, ...words }))).toBe('OK')
    await markAnswered(host, { questionId, seen: 'OPEN' })
    expect(codeOf(await editQuestion(plan.member, { questionId, ...words }))).toBe(
      'QUESTION_ANSWERED',
    )
    expect(codeOf(await withdrawQuestion(plan.member, { questionId }))).toBe('QUESTION_ANSWERED')
    expect(codeOf(await voteForQuestion(editor, { questionId }))).toBe('QUESTION_ANSWERED')
  })

  it('is not answered in words that the speaker did not read', async () => {
    const questionId = await asked(plan.member)
    const basedOn = answerForm({ text: TEXT, answer: null })
    const answer = { questionId, answer: '先对总数。', basedOn }
    const edit = { questionId, text: '换了一个问题', withoutName: false }
    const outcomes = await Promise.all([
      answerQuestion(speaker, answer),
      editQuestion(plan.member, edit),
    ])
    expect([
      ['OK', 'QUESTION_ANSWERED'],
      ['CHANGED_MEANWHILE', 'OK'],
    ]).toContainEqual(outcomes.map(codeOf))
    expect((await shown(plan.member)).map(({ text, answer: said }) => [text, said])).toEqual([
      outcomes[0].ok ? [TEXT, '先对总数。'] : ['换了一个问题', null],
    ])
  })

  it('is answered in writing by the speaker or an organiser, and hidden with a reason', async () => {
    const questionId = await asked(plan.member)
    const answer = { questionId, answer: '先对总数。' }
    expect(codeOf(await answerQuestion(editor, answer))).toBe('NOT_ALLOWED')
    expect(codeOf(await answerQuestion(speaker, answer))).toBe('OK')
    expect(codeOf(await answerQuestion(organiser, { ...answer, answer: '先对笔数。' }))).toBe('OK')
    expect((await shown(VISITOR)).map((one) => [one.state, one.answer])).toEqual([
      ['WRITTEN', '先对笔数。'],
    ])
    expect(codeOf(await hideQuestion(editor, { questionId, reason: '广告' }))).toBe('OK')
    expect(await shown(plan.member)).toEqual([])
    expect((await ownQuestions(plan.member))?.asked[0]).toMatchObject({ hiddenReason: '广告' })
  })

  it('is not asked of a talk that was cancelled, nor twice in the same words', async () => {
    expect(await asked(plan.member)).toBe(await asked(plan.member))
    await cancelTalk(plan.coordinator, { talkId, reason: '讲者生病' })
    expect(
      codeOf(await askQuestion(plan.member, { talkId, text: '还讲吗？', withoutName: false })),
    ).toBe('QUESTIONS_CLOSED')
  })

  it('becomes a wish of all who voted for it, once', async () => {
    const questionId = await asked(plan.member)
    await voteForQuestion(editor, { questionId })
    const wish = () => wishFromQuestion(plan.coordinator, { questionId, topic: '对账怎么查' })
    const outcomes = await Promise.all([wish(), wish(), wish()])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OK', 'QUESTION_CHANGED', 'QUESTION_CHANGED'])
    expect(await readable().wishVote.count()).toBe(2)
    expect((await ownQuestions(speaker))?.toAnswer).toEqual([])
  })
})

describe('the question on air', () => {
  it('is one, whichever of two hosts is faster, and a stale page takes none up', async () => {
    const [one, other, third] = await Promise.all(
      ['甲？', '乙？', '丙？'].map((text) => asked(plan.member, text)),
    )
    if (one === undefined || other === undefined || third === undefined) throw new Error('none')
    const outcomes = await Promise.all(
      [one, other].map((questionId) => airQuestion(host, { questionId, onAir: '' })),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['OK', 'QUESTION_CHANGED'])
    const { onAir } = await readQuestionsLive(readable(), nightId)
    expect(onAir).toBe(outcomes[0]?.ok ? one : other)
    expect(codeOf(await airQuestion(host, { questionId: third, onAir: '' }))).toBe(
      'QUESTION_CHANGED',
    )
    expect(codeOf(await airQuestion(host, { questionId: third, onAir }))).toBe('OK')
    expect(codeOf(await markAnswered(host, { questionId: third, seen: 'OPEN' }))).toBe(
      'QUESTION_CHANGED',
    )
    expect(codeOf(await markAnswered(host, { questionId: third, seen: 'ON_AIR' }))).toBe('OK')
    expect((await shown(plan.member)).map(({ state }) => state)).toEqual([
      'OPEN',
      'OPEN',
      'ANSWERED',
    ])
    expect(codeOf(await airQuestion(plan.member, { questionId: one, onAir: '' }))).toBe(
      'NOT_ALLOWED',
    )
  })

  it('is one in the database too', async () => {
    await Promise.all(['甲？', '乙？'].map((text) => asked(plan.member, text)))
    await expect(readable().question.updateMany({ data: { state: 'ON_AIR' } })).rejects.toThrow()
    await expect(readable().question.updateMany({ data: { state: 'WRITTEN' } })).rejects.toThrow()
  })

  it('loses no vote that comes while it is merged', async () => {
    const into = await asked(plan.member, '甲？')
    const questionId = await asked(editor, '乙？')
    const voters = await members(20)
    await Promise.all([
      ...voters.map((one) => voteForQuestion(one, { questionId })),
      mergeQuestions(editor, { questionId, intoId: into }),
    ])
    expect((await shown(plan.member)).map(({ id, votes }) => [id, votes])).toEqual([[into, 22]])
  })
})
