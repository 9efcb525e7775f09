import { beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { sourceOf, writeLog } from '@/lib/logs/fixtures'
import { importLog } from '@/lib/logs/import/commands'
import { LIMITS } from '@/lib/auth/limits/rules'
import { asOf, now, toInstant } from '@/lib/shared/clock'
import { makeAsk, mailsTo, withAddress } from '@/lib/talks/asks/fixtures'
import {
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  type PlanFixture,
  ZONE,
} from '@/lib/talks/fixtures'
import { letOfferGo, reopenOffer } from '@/lib/talks/offers/commands'
import { offerPool } from '@/lib/talks/offers/queries'
import { offerFilterSchema } from '@/lib/talks/offers/schema'
import { freshDatabase } from '@/lib/testing/database'
import { changePromise, keepPromise, notePromise, promiseTalk, takePromiseBack } from './commands'
import { remindOfPromises } from './commands-remind'
import {
  newPromise,
  ownPromises,
  promiseList,
  promisesWaiting,
  searchSayings,
  talkPromise,
} from './queries'
import { promiseForm } from './rules'
import { promiseFilterSchema, sayingsSchema } from './schema'

let plan: PlanFixture
let organiser: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  const data = { displayName: '周砚', groupId: plan.groupId, roles: ['ORGANISER' as const] }
  const { id: memberId } = await readable().member.create({ data })
  organiser = signedIn({ memberId, ...data })
})

const today = () => now().toZonedDateTimeISO(ZONE).toPlainDate()
const inDays = (days: number) => ({ month: null, day: today().add({ days }) })

async function note(topic: string, days: number, memberId = plan.speakerId): Promise<string> {
  const said = '群里说的：我来讲'
  const time = inDays(days)
  const noted = await notePromise(plan.coordinator, {
    memberId,
    topic,
    said,
    messageId: null,
    ...time,
  })
  if (!noted.ok) throw new Error(noted.refusal.code)
  return noted.value.promiseId
}

async function listed(state = '') {
  const found = await promiseList(plan.coordinator, promiseFilterSchema.parse({ state }))
  return found?.promises.map(({ topic }) => topic) ?? []
}

describe('a promise', () => {
  it('is listed as due or later, for coordinators alone, and is no offer of the pool', async () => {
    await note('分账', 90)
    await note('退款', 3)
    await note('对账', -3)
    expect(await listed()).toEqual(['对账', '退款', '分账'])
    expect(await listed('DUE')).toEqual(['对账', '退款'])
    expect(await listed('OPEN')).toEqual(['分账'])
    expect((await promisesWaiting(plan.coordinator))?.count).toBe(2)
    expect(await promiseList(plan.member, promiseFilterSchema.parse({}))).toBeNull()
    expect(await promisesWaiting(plan.member)).toBeNull()
    expect((await offerPool(plan.coordinator, offerFilterSchema.parse({})))?.total).toBe(0)
  })

  it('is due in the list on the same days as it waits', async () => {
    for (const days of [19, 20, 21, 22, 23]) await note(`${days} 天`, days)
    const due = await listed('DUE')
    expect(due).toEqual(['19 天', '20 天', '21 天'])
    expect((await promisesWaiting(plan.coordinator))?.count).toBe(due.length)
  })

  it('is kept by the talk that was planned of it', async () => {
    const offerId = await note('分账', 3)
    const { talkId } = await createPlannedTalk(plan, { topic: '分账', offerId })
    expect(await listed('KEPT')).toEqual(['分账'])
    expect((await talkPromise(plan.coordinator, offerId))?.promise).toMatchObject({
      state: 'KEPT',
      talkId,
      said: '群里说的：我来讲',
      notedBy: '何听雨',
    })
  })

  it('is kept by a talk of the member alone, and by one of two that are said at once', async () => {
    const promiseId = await note('分账', 3)
    const { talkId } = await createPlannedTalk(plan)
    const view = await talkPromise(plan.coordinator, promiseId)
    expect(view?.talks.map(({ id }) => id)).toEqual([talkId])
    const other = await note('别人的', 3, plan.member.memberId)
    expect(codeOf(await keepPromise(plan.coordinator, { promiseId: other, talkId }))).toBe(
      'PROMISE_WHICH_TALK',
    )
    const second = await note('退款', 3)
    const both = await Promise.all(
      [promiseId, second].map((id) => keepPromise(plan.coordinator, { promiseId: id, talkId })),
    )
    expect(both.map(codeOf).toSorted()).toEqual(['OK', 'PROMISE_TALK_TAKEN'])
    expect(await listed('KEPT')).toHaveLength(1)
  })

  it('is changed on what was read, and not once it is over', async () => {
    const promiseId = await note('分账', 3)
    const before = (await talkPromise(plan.coordinator, promiseId))?.promise
    if (before === undefined) throw new Error('It is gone.')
    const basedOn = promiseForm(before)
    const change = (topic: string) =>
      changePromise(plan.coordinator, { promiseId, topic, said: '', ...inDays(3), basedOn })
    expect(codeOf(await change('分账的边界'))).toBe('OK')
    expect(codeOf(await change('另一个题目'))).toBe('CHANGED_MEANWHILE')
    await letOfferGo(plan.coordinator, { offerId: promiseId, thanks: '' })
    expect(codeOf(await change('分账的边界'))).toBe('PROMISE_OVER')
  })

  it('is let go or kept, never both, however it races; and is taken up again once', async () => {
    const promiseId = await note('分账', 3)
    const { talkId } = await createPlannedTalk(plan)
    const [gone, kept] = await Promise.all([
      letOfferGo(plan.coordinator, { offerId: promiseId, thanks: '' }),
      keepPromise(plan.coordinator, { promiseId, talkId }),
    ])
    expect(gone.ok).toBe(true)
    const state = (await talkPromise(plan.coordinator, promiseId))?.promise.state
    expect(state).toBe(kept.ok ? 'KEPT' : 'GONE')
    await Promise.all([1, 2].map(() => reopenOffer(plan.coordinator, { offerId: promiseId })))
    expect(await listed('DUE')).toEqual(['分账'])
    const acts = await readable().auditRecord.count({ where: { action: 'offer.reopened' } })
    expect(acts).toBe(1)
    expect(codeOf(await reopenOffer(plan.member, { offerId: promiseId }))).toBe('NOT_ALLOWED')
  })
})

describe('a member', () => {
  it('promises, sees their own, and takes it back', async () => {
    const made = await promiseTalk(plan.member, { topic: '风控', ...inDays(40) })
    const promiseId = made.ok ? made.value.promiseId : ''
    await note('别人的', 3)
    const states = async () =>
      (await ownPromises(plan.member)).promises.map(({ topic, state }) => [topic, state])
    expect(await states()).toEqual([['风控', 'OPEN']])
    const other = await note('我的', 3)
    expect(codeOf(await takePromiseBack(plan.member, { promiseId: other }))).toBe('PROMISE_UNKNOWN')
    for (let time = 0; time < 2; time += 1)
      expect(codeOf(await takePromiseBack(plan.member, { promiseId }))).toBe('OK')
    expect(await states()).toEqual([['风控', 'GONE']])
  })
})

describe('promises of one member', () => {
  it('are at most so many within the hour, and those of another go on', async () => {
    const promise = (member: MemberViewer) => promiseTalk(member, { topic: '风控', ...inDays(40) })
    const codes: string[] = []
    await asOf(now(), async () => {
      for (let at = 0; at <= LIMITS.promiseByMember.max; at += 1)
        codes.push(codeOf(await promise(plan.member)))
      expect(codeOf(await promise(organiser))).toBe('OK')
    })
    expect(codes.slice(-2)).toEqual(['OK', 'TOO_MANY_TRIES'])
    expect((await ownPromises(plan.member)).promises).toHaveLength(LIMITS.promiseByMember.max)
  })
})

describe('the log', () => {
  it('gives the words of a promise, to who plans and reads it, and stays as it is', async () => {
    await importLog(CONSOLE, sourceOf(writeLog(20)), { groupId: plan.groupId })
    const message = await readable().message.findFirstOrThrow({
      where: { kind: 'TEXT', text: { not: '' } },
    })
    const messageId = String(message.id)
    const sayings = sayingsSchema.parse({ query: message.text })
    expect(await searchSayings(plan.coordinator, sayings)).toBeNull()
    expect(await newPromise(plan.coordinator, messageId)).toBeNull()
    expect((await newPromise(organiser, messageId))?.message?.words?.text).toBe(message.text)
    const input = { memberId: plan.speakerId, topic: '分账', said: '', messageId, ...inDays(3) }
    expect(codeOf(await notePromise(plan.coordinator, input))).toBe('NOT_ALLOWED')
    const both = await Promise.all([notePromise(organiser, input), notePromise(organiser, input)])
    expect(both.map(codeOf).toSorted()).toEqual(['OK', 'PROMISE_NOTED'])
    expect(codeOf(await notePromise(organiser, input))).toBe('PROMISE_NOTED')
    const found = await searchSayings(organiser, sayings)
    const { promiseId } = found?.messages.find(({ id }) => id === messageId) ?? {}
    const read = (viewer: MemberViewer) => talkPromise(viewer, promiseId ?? '')
    expect((await read(organiser))?.message?.words?.text).toBe(message.text)
    const unread = await read(plan.coordinator)
    expect(unread?.message).toEqual({ id: messageId, at: toInstant(message.at), words: null })
    expect(JSON.stringify(unread)).not.toContain(message.text)
    expect(await readable().message.findUniqueOrThrow({ where: { id: message.id } })).toEqual(
      message,
    )
    const unknown = { ...input, messageId: '999999999' }
    expect(codeOf(await notePromise(organiser, unknown))).toBe('MESSAGE_NOT_IN_LOG')
  })
})

describe('reminders', () => {
  it('name all that are due in one mail, once a month, and none of a member who is asked', async () => {
    await withAddress(plan.coordinator, 'he@yehua.example')
    await note('退款', 3)
    await note('对账', -3)
    await note('分账', 90)
    await note('问过的', 3, plan.member.memberId)
    await makeAsk(plan, null, {})
    await Promise.all([remindOfPromises(), remindOfPromises()])
    await remindOfPromises()
    expect(await mailsTo('he@yehua.example')).toBe(1)
    const { text } = await readable().mail.findFirstOrThrow()
    const named = ['退款', '对账', '分账', '问过的'].map((topic) => text.includes(topic))
    expect(named).toEqual([true, true, false, false])
    await asOf(now().add({ hours: 32 * 24 }), remindOfPromises)
    expect(await mailsTo('he@yehua.example')).toBe(2)
  })
})
