import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import {
  addMember,
  codeOf,
  createPlanFixture,
  nextWeekday,
  planOf,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { planTalk } from '@/lib/talks/plan/commands'
import { freshDatabase } from '@/lib/testing/database'
import { askSpeaker, withdrawAsk } from './commands'
import { acceptAsk, askBack, declineAsk, proposeEvening } from './commands-answer'
import { agreeToEvening, remindAsked, replyToAsked } from './commands-desk'
import { answerAddress } from './commands-mail'
import { askInput, mailsTo, makeAsk, sayYes, TOPIC, withAddress } from './fixtures'
import { askedPage, deskAsks, ownAsks } from './queries'
import type { AskInput } from './schema'

let plan: PlanFixture
let date: PlanFixture['free']
let other: PlanFixture['free']

const topic = TOPIC
const asksRows = () => readable().talkAsk.findMany({ orderBy: { askedAt: 'asc' } })
const talks = () => readable().talk.findMany({ include: { night: true } })

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  date = nextWeekday(plan.tonight.add({ days: 9 }))
  other = nextWeekday(date)
  await withAddress(plan.member, 'gu@yehua.example')
  await withAddress(plan.coordinator, 'he@yehua.example')
})

const inputOf = (change: Partial<AskInput> = {}) => askInput(plan, date, change)
const ask = (change: Partial<AskInput> = {}) => makeAsk(plan, date, change)
const keyOf = (askId: string) => ({ askId, link: '' })
const yes = sayYes

describe('a member who is asked', () => {
  it('is mailed, finds it on their page, and says yes: the talk is on the plan and says how it came', async () => {
    const askId = await ask()
    expect(await mailsTo('gu@yehua.example')).toBe(1)
    expect(await ownAsks(plan.member)).toMatchObject([{ id: askId, topic, askedBy: '何听雨' }])
    expect(codeOf(await yes(plan.member, askId))).toBe('OK')
    const [talk] = await talks()
    expect(talk).toMatchObject({
      topic,
      origin: 'ASKED',
      speakerId: plan.member.memberId,
      speakerWords: false,
    })
    expect(talk?.night?.date.toISOString().slice(0, 10)).toBe(date.toString())
    expect(await ownAsks(plan.member)).toEqual([])
    expect(await mailsTo('he@yehua.example')).toBe(1)
    expect(await readable().dateHold.count()).toBe(0)
  })

  it('says yes twice, at once or later, and has one talk', async () => {
    const askId = await ask()
    const both = await Promise.all([yes(plan.member, askId), yes(plan.member, askId)])
    expect(both.map(codeOf)).toEqual(['OK', 'OK'])
    expect(codeOf(await yes(plan.member, askId))).toBe('OK')
    expect(await talks()).toHaveLength(1)
    expect(await mailsTo('he@yehua.example')).toBe(1)
  })

  it('answers by the link without signing in; without it no other member does', async () => {
    const askId = await ask()
    const visitor = { kind: 'visitor' } as const
    const another = await addMember(plan.groupId, '闻溪', [])
    const link = new URL(answerAddress(askId)).searchParams.get('link') ?? ''
    expect(codeOf(await declineAsk(visitor, { ...keyOf(askId), reason: null }))).toBe(
      'SIGN_IN_FIRST',
    )
    expect(codeOf(await yes(another, askId))).toBe('ASK_UNKNOWN')
    expect(await askedPage(another, { ask: askId, link: '' })).toBeNull()
    expect(await askedPage(visitor, { ask: askId, link: `${link}x` })).toBeNull()
    expect((await askedPage(visitor, { link }))?.ask.id).toBe(askId)
    expect(codeOf(await acceptAsk(visitor, { askId, link, date, topic }))).toBe('OK')
  })

  it('says no with a reason, and the evening is open at once', async () => {
    const askId = await ask()
    const no = { ...keyOf(askId), reason: '出差' }
    expect(codeOf(await declineAsk(plan.member, no))).toBe('OK')
    expect(codeOf(await declineAsk(plan.member, no))).toBe('OK')
    expect(codeOf(await yes(plan.member, askId))).toBe('ASK_DECLINED')
    expect(await asksRows()).toMatchObject([{ state: 'DECLINED', reason: '出差' }])
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date })))).toBe('OK')
    expect(await mailsTo('he@yehua.example')).toBe(1)
  })

  it('names another evening, which is kept until a coordinator agrees', async () => {
    const askId = await ask()
    const named = { ...keyOf(askId), date: other, topic: '换个题目' }
    expect(codeOf(await proposeEvening(plan.member, named))).toBe('OK')
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date: other })))).toBe(
      'NIGHT_HELD',
    )
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date })))).toBe('OK')
    expect((await deskAsks(plan.coordinator))?.toDo).toHaveLength(1)
    const agreed = await Promise.all([
      agreeToEvening(plan.coordinator, { askId }),
      agreeToEvening(plan.coordinator, { askId }),
    ])
    expect(agreed.map(codeOf)).toEqual(['OK', 'OK'])
    expect((await talks()).map((one) => one.topic).toSorted()).toEqual(
      ['对账差错的七种来路', '换个题目'].toSorted(),
    )
    // The member's own topic is looked through for names before visitors read it.
    const own = (await talks()).find((one) => one.topic === named.topic)
    expect(own?.speakerWords).toBe(true)
  })

  it('asks back once, is answered, and asks again', async () => {
    const askId = await ask()
    const question = { ...keyOf(askId), question: '讲多久？' }
    expect(codeOf(await askBack(plan.member, question))).toBe('OK')
    expect(codeOf(await askBack(plan.member, question))).toBe('ASK_QUESTION_WAITS')
    expect(codeOf(await replyToAsked(plan.coordinator, { askId, reply: '半小时' }))).toBe('OK')
    expect(codeOf(await replyToAsked(plan.coordinator, { askId, reply: '半小时' }))).toBe(
      'ASK_NO_QUESTION',
    )
    expect(codeOf(await askBack(plan.member, question))).toBe('OK')
  })

  it('for any evening takes an open one, or joins the offers', async () => {
    const first = await ask({ date1: null })
    expect(codeOf(await yes(plan.member, first, date))).toBe('OK')
    const second = await addMember(plan.groupId, '闻溪', [])
    const askId = await ask({ date1: null, memberId: second.memberId })
    expect(codeOf(await yes(second, askId, date))).toBe('NIGHT_GONE')
    expect(await yes(second, askId)).toEqual({ ok: true, value: { talkId: null } })
    expect(await readable().talkOffer.findMany()).toMatchObject([
      { memberId: second.memberId, topic, source: 'ask', closedAt: null },
    ])
  })

  it('takes no evening that they were not asked for', async () => {
    const askId = await ask({ date2: other })
    expect(codeOf(await yes(plan.member, askId))).toBe('ASK_WHICH_EVENING')
    expect(codeOf(await yes(plan.member, askId, nextWeekday(other)))).toBe('ASK_WHICH_EVENING')
    expect(codeOf(await yes(plan.member, askId, other))).toBe('OK')
    // The other one is open again.
    expect(codeOf(await planTalk(plan.coordinator, planOf(plan, { date })))).toBe('OK')
  })
})

describe('a coordinator', () => {
  it('asks for evenings that are open, and one member once', async () => {
    await planTalk(plan.coordinator, planOf(plan, { date: other }))
    expect(codeOf(await askSpeaker(plan.coordinator, inputOf({ date1: other })))).toBe(
      'ASK_DATE_TAKEN',
    )
    await ask()
    expect(codeOf(await askSpeaker(plan.coordinator, inputOf()))).toBe('SPEAKER_ASKED')
    const second = await addMember(plan.groupId, '闻溪', [])
    const again = inputOf({ memberId: second.memberId })
    expect(codeOf(await askSpeaker(plan.coordinator, again))).toBe('ASK_DATE_TAKEN')
    expect(codeOf(await askSpeaker(plan.member, inputOf()))).toBe('NOT_ALLOWED')
    const input = inputOf({ answerBy: plan.tonight.subtract({ days: 2 }), date1: null })
    expect(
      codeOf(await askSpeaker(plan.coordinator, { ...input, memberId: second.memberId })),
    ).toBe('ASK_DUE_PAST')
  })

  it('asks of an offer, which ends with the yes, and only of who made it', async () => {
    const { id: offerId } = await readable().talkOffer.create({
      data: { memberId: plan.member.memberId, topic, source: 'profile' },
    })
    const second = await addMember(plan.groupId, '闻溪', [])
    const wrong = inputOf({ offerId, memberId: second.memberId })
    expect(codeOf(await askSpeaker(plan.coordinator, wrong))).toBe('OFFER_UNKNOWN')
    const askId = await ask({ offerId })
    await yes(plan.member, askId)
    const [talk] = await talks()
    expect(await readable().talkOffer.findFirst()).toMatchObject({ talkId: talk?.id })
  })

  it('takes it back: the evening opens, the member is mailed once and can answer no more', async () => {
    const askId = await ask()
    expect(codeOf(await withdrawAsk(plan.coordinator, { askId }))).toBe('OK')
    expect(codeOf(await withdrawAsk(plan.coordinator, { askId }))).toBe('OK')
    expect(codeOf(await yes(plan.member, askId))).toBe('ASK_WITHDRAWN')
    expect(await mailsTo('gu@yehua.example')).toBe(2)
    expect(await readable().dateHold.count()).toBe(0)
  })

  it('agrees to the evening and answers the question that they saw, and to no later one', async () => {
    const askId = await ask()
    const named = { ...keyOf(askId), topic }
    await askBack(plan.member, { ...keyOf(askId), question: '要投影吗？' })
    const seen = { question: '讲多久？' }
    const reply = await replyToAsked(plan.coordinator, { askId, reply: '半小时', basedOn: seen })
    expect(codeOf(reply)).toBe('CHANGED_MEANWHILE')
    await proposeEvening(plan.member, { ...named, date: nextWeekday(other) })
    const basedOn = { proposed: other.toString(), topic }
    expect(codeOf(await agreeToEvening(plan.coordinator, { askId, basedOn }))).toBe(
      'CHANGED_MEANWHILE',
    )
    expect(await asksRows()).toMatchObject([{ state: 'PROPOSED', reply: null }])
  })

  it('who plans no more reads nothing of it: the others who plan do', async () => {
    const askId = await ask()
    const where = { id: plan.coordinator.memberId }
    await readable().member.update({ where, data: { roles: [] } })
    const next = await addMember(plan.groupId, '闻溪', ['COORDINATOR'])
    await withAddress(next, 'wen@yehua.example')
    await declineAsk(plan.member, { ...keyOf(askId), reason: '家里有事' })
    expect(await mailsTo('he@yehua.example')).toBe(0)
    expect(await mailsTo('wen@yehua.example')).toBe(1)
  })

  it('reminds once a day, where an address is known', async () => {
    const askId = await ask()
    expect(codeOf(await remindAsked(plan.coordinator, { askId }))).toBe('OK')
    expect(codeOf(await remindAsked(plan.coordinator, { askId }))).toBe('ASK_REMINDED')
    const second = await addMember(plan.groupId, '闻溪', [])
    const other = await ask({ memberId: second.memberId, date1: null })
    expect(codeOf(await remindAsked(plan.coordinator, { askId: other }))).toBe('ASK_NO_ADDRESS')
  })
})
