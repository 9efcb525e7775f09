import { beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { asOf, now } from '@/lib/shared/clock'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { askQuestion, withdrawQuestion } from './commands'
import { answerQuestion } from './commands-answer'
import { mergeQuestions } from './commands-desk'
import { chooseQuestionMail, mailWaiting } from './commands-mail'
import { wishFromQuestion } from './commands-wish'
import { ownQuestionMails } from './queries'

let plan: PlanFixture
let talkId: string
let nightId: string
let speaker: MemberViewer
let second: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  speaker = signedIn({
    memberId: plan.speakerId,
    displayName: '沈知远',
    groupId: plan.groupId,
    roles: [],
  })
  second = await addMember(plan.groupId, '闻溪', [])
  ;({ talkId, nightId } = await createPlannedTalk(plan))
  await mailable(speaker, 'shen@yehua.example')
  await mailable(plan.member, 'gu@yehua.example')
  await mailable(second, 'wen@yehua.example')
})

const mailable = ({ memberId: id }: MemberViewer, email: string) =>
  readable().member.update({ where: { id }, data: { email } })
const mailsTo = async (to: string) =>
  (await readable().mail.findMany({ where: { to }, orderBy: { id: 'asc' } })).map(
    ({ text }) => text,
  )
async function asked(actor: MemberViewer, text: string): Promise<string> {
  const outcome = await askQuestion(actor, { talkId, text, withoutName: false })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { id } = await readable().question.findFirstOrThrow({ where: { text } })
  return id
}
async function before<T>(hours: number, work: () => Promise<T>): Promise<T> {
  const { startsAt } = await readable().night.findUniqueOrThrow({ where: { id: nightId } })
  const ahead = startsAt.getTime() - now().epochMilliseconds
  return asOf(now().add({ milliseconds: ahead }).subtract({ hours }), work)
}

describe('the speaker', () => {
  it('is mailed once of all that waits, a day before the evening', async () => {
    await asked(plan.member, '少了一笔，怎么找？')
    const gone = await asked(plan.member, '这一个收回')
    await asked(second, '多了一笔呢？')
    await withdrawQuestion(plan.member, { questionId: gone })
    await before(30, mailWaiting)
    expect(await mailsTo('shen@yehua.example')).toEqual([])
    await before(23, async () => {
      await Promise.all([mailWaiting(), mailWaiting()])
    })
    const [text, ...more] = await mailsTo('shen@yehua.example')
    expect(more).toEqual([])
    expect(text).toContain('· 少了一笔，怎么找？\n· 多了一笔呢？')
    expect(text).not.toContain('这一个收回')
  })

  it('does not read the name of who asked without it', async () => {
    const text = '顾南舟想知道：少了一笔怎么办？'
    await askQuestion(plan.member, { talkId, text, withoutName: true })
    await before(23, mailWaiting)
    expect((await mailsTo('shen@yehua.example'))[0]).toContain('少了一笔怎么办')
    expect((await mailsTo('shen@yehua.example'))[0]).not.toContain('顾南舟')
  })

  it('is not mailed where nothing waits, or where they do not want it', async () => {
    await before(23, mailWaiting)
    await asked(plan.member, '少了一笔，怎么找？')
    expect(codeOf(await chooseQuestionMail(speaker, { what: 'WAITING', wanted: false }))).toBe('OK')
    expect(await ownQuestionMails(speaker)).toEqual({ WAITING: false, ANSWERED: true })
    await before(22, mailWaiting)
    expect(await mailsTo('shen@yehua.example')).toEqual([])
  })
})

describe('who asked', () => {
  it('hears once of the answer in writing, also where theirs was merged into it', async () => {
    const into = await asked(plan.member, '少了一笔，怎么找？')
    const questionId = await asked(second, '缺一笔怎么查？')
    const editor = await addMember(plan.groupId, '白鹭洲', ['EDITOR'])
    expect(codeOf(await mergeQuestions(editor, { questionId, intoId: into }))).toBe('OK')
    const answer = (said: string) => answerQuestion(speaker, { questionId: into, answer: said })
    expect(codeOf(await answer('先看批次。'))).toBe('OK')
    expect(codeOf(await answer('先看批次，再看时间。'))).toBe('OK')
    for (const to of ['gu@yehua.example', 'wen@yehua.example']) {
      const texts = await mailsTo(to)
      expect(texts).toHaveLength(1)
      expect(texts[0]).toContain('先看批次。')
    }
    expect((await mailsTo('wen@yehua.example'))[0]).toContain('缺一笔怎么查？')
  })

  it('hears that it became a wish, unless they do not want it', async () => {
    const questionId = await asked(plan.member, '少了一笔，怎么找？')
    const other = await asked(second, '多了一笔呢？')
    await chooseQuestionMail(second, { what: 'ANSWERED', wanted: false })
    const wish = (id: string, topic: string) =>
      wishFromQuestion(plan.coordinator, { questionId: id, topic })
    expect(codeOf(await wish(questionId, '对账'))).toBe('OK')
    expect(codeOf(await wish(other, '长款'))).toBe('OK')
    expect(await mailsTo('gu@yehua.example')).toHaveLength(1)
    expect(await mailsTo('wen@yehua.example')).toEqual([])
  })

  it('hears nothing of what they wrote themselves', async () => {
    const questionId = await asked(speaker, '我先问一个')
    await answerQuestion(speaker, { questionId, answer: '我也来答。' })
    expect(await mailsTo('shen@yehua.example')).toEqual([])
  })

  it('chooses for themselves alone', async () => {
    const said = { what: 'ANSWERED', wanted: false } as const
    expect(codeOf(await chooseQuestionMail({ kind: 'visitor' }, said))).toBe('SIGN_IN_FIRST')
  })
})
