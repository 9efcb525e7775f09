import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/testing'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { renameTo } from '@/lib/members/commands-names'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { decideCase, undoDecision } from './commands-decisions'
import { exemptMember, liftExemption } from './commands-exemptions'
import { composeReminders, dropReminders } from './commands-reminders'
import { markSent } from './commands-sending'
import { nameRecord } from './queries-record'
import { reminderBatch } from './queries-reminders'
import type { Choice } from './types'
import { aCommunity, aLeave, aReminder, aRule, somebody } from './testing'

const SHORT = '沈知远-青舟支付'
const LOOSE = '林一苇_临溪银行_风控'

let groups: [string, string] = ['', '']
let ruleId = ''
let organiser: MemberViewer
let second: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groups = await aCommunity()
  ruleId = await aRule(1, 200)
  organiser = await somebody(groups[0], { roles: ['ORGANISER'] })
  second = await somebody(groups[0], { roles: ['ORGANISER'] })
})

const compose = async (members: readonly MemberViewer[]) => {
  const memberIds = members.map(({ memberId }) => memberId)
  const outcome = await composeReminders(organiser, { memberIds, locale: 'zh' })
  return outcome.ok ? outcome.value : []
}
const send = async (batchId: string, mail = false, actor = organiser) => {
  const outcome = await markSent(actor, { batchId, mail })
  return outcome.ok ? outcome.value : outcome.refusal.code
}
const remindersOf = (memberId: string) =>
  readable().reminder.findMany({ where: { memberId }, orderBy: { via: 'asc' } })
const decision = (memberId: string, choice: Choice, round = 0) => ({
  ...{ memberId, choice, round, until: null, reason: '群里说好了' },
})
async function toDecide(): Promise<MemberViewer> {
  const member = await somebody(groups[0], { names: [[SHORT, 60]] })
  await aReminder(member.memberId, ruleId, 10)
  await aReminder(member.memberId, ruleId, 5)
  return member
}

describe('reminders', () => {
  it('are texts by group with the mention, what is missing and the corrected form', async () => {
    const short = await somebody(groups[0], { names: [[SHORT, 30]] })
    const loose = await somebody(groups[1], { names: [[LOOSE, 30]] })
    const [one = '', two = ''] = await compose([short, loose])
    const texts = await Promise.all([one, two].map((id) => reminderBatch(organiser, id)))
    expect(texts[0]?.messages[0]?.text).toContain('@沈知远-青舟支付 还缺岗位')
    expect(texts[1]?.messages[0]?.text).toContain(
      '@林一苇_临溪银行_风控 请改成：林一苇-临溪银行-风控',
    )
    expect(texts[0]?.messages[0]?.text).toContain('姓名-公司-岗位(-城市)')
  })

  it('leave out who is exempt, on leave, unknown, reminded, composed for, compliant or gone', async () => {
    const free = await somebody(groups[0], { names: [[SHORT, 30]] })
    const exempt = await somebody(groups[0], { names: [[SHORT, 30]] })
    await exemptMember(organiser, { memberId: exempt.memberId, until: null, reason: '讲者' })
    const away = await somebody(groups[0], { names: [[SHORT, 30]] })
    await aLeave(away.memberId, 1, null)
    const cooling = await somebody(groups[0], { names: [[SHORT, 30]] })
    await aReminder(cooling.memberId, ruleId, 0.01)
    const unknown = await somebody(groups[0])
    const right = await somebody(groups[0], { names: [['沈知远-青舟支付-产品经理', 30]] })
    const ids = await compose([exempt, away, cooling, unknown, right, free])
    const batch = await reminderBatch(organiser, ids[0] ?? '')
    const people = batch?.messages.flatMap((message) => message.people) ?? []
    expect(people.map(({ memberId }) => memberId)).toEqual([free.memberId])
    expect(await compose([free])).toEqual([])
    expect(codeOf(await dropReminders(organiser, ids[0] ?? ''))).toBe('OK')
    expect((await compose([free])).length).toBe(1)
  })

  it('exist once the text is marked as sent, with nickname, finding and rule as they stood', async () => {
    const member = await somebody(groups[0], { names: [[SHORT, 30]] })
    const [id = ''] = await compose([member])
    expect(await remindersOf(member.memberId)).toEqual([])
    expect(await send(id)).toEqual({ already: false, reminded: 1, mailed: 0, spared: 0 })
    expect(await remindersOf(member.memberId)).toMatchObject([
      {
        ruleId,
        nickname: SHORT,
        verdict: 'INCOMPLETE',
        missing: ['role'],
        via: 'PASTED',
      },
    ])
    expect(await send(id)).toEqual({ already: true, reminded: 0, mailed: 0, spared: 0 })
    expect(await send(id, true)).toMatchObject({ already: true })
    expect((await remindersOf(member.memberId)).length).toBe(1)
    expect(codeOf(await dropReminders(organiser, id))).toBe('BATCH_SENT')
    const audit = await readable().auditRecord.findMany({ where: { action: 'name.reminded' } })
    expect(audit.map(({ subjectId }) => subjectId)).toEqual([member.memberId])
  })

  it('are written once when two mark the text as sent at once', async () => {
    const member = await somebody(groups[0], { names: [[SHORT, 30]], email: 'zhi@yehua.example' })
    const [id = ''] = await compose([member])
    const answers = await Promise.all([send(id, true), send(id, true, second)])
    expect(answers.map((one) => (typeof one === 'string' ? one : one.already)).toSorted()).toEqual([
      false,
      true,
    ])
    expect((await remindersOf(member.memberId)).map(({ via }) => via)).toEqual(['PASTED', 'MAIL'])
    expect(await readable().mail.count()).toBe(1)
  })

  it('are one a day when two texts with the same person are marked at once', async () => {
    const member = await somebody(groups[0], { names: [[SHORT, 30]], email: 'zhi@yehua.example' })
    const messages = [{ text: '请改', memberIds: [member.memberId] }]
    const data = { groupId: groups[0], locale: 'zh', messages }
    const [one, two] = [
      await readable().reminderBatch.create({ data }),
      await readable().reminderBatch.create({ data }),
    ]
    const answers = await Promise.all([send(one.id, true), send(two.id, true, second)])
    const counts = answers.map((told) => (typeof told === 'string' ? told : told.reminded))
    expect(counts.toSorted()).toEqual([0, 1])
    expect((await remindersOf(member.memberId)).length).toBe(2)
    expect(await readable().mail.count()).toBe(1)
  })

  it('are not for who became compliant between writing and sending, and the page says so', async () => {
    const member = await somebody(groups[0], { names: [[SHORT, 30]] })
    const other = await somebody(groups[0], { names: [[LOOSE, 30]] })
    const [id = ''] = await compose([member, other])
    await transaction((tx) =>
      renameTo(tx, member.memberId, '沈知远-青舟支付-产品经理', { source: 'desk', at: now() }),
    )
    expect(await send(id)).toEqual({ already: false, reminded: 1, mailed: 0, spared: 1 })
    expect(await remindersOf(member.memberId)).toEqual([])
    const people = (await reminderBatch(organiser, id))?.messages[0]?.people
    expect(people?.map(({ via, why }) => ({ via, why }))).toEqual([
      { via: [], why: 'COMPLIANT' },
      { via: ['PASTED'], why: null },
    ])
  })

  it('go by mail in the member’s language where an address is known', async () => {
    const email = 'zhi@yehua.example'
    const member = await somebody(groups[0], { names: [[SHORT, 30]], email, locale: 'en' })
    const other = await somebody(groups[0], { names: [[SHORT, 30]] })
    const [id = ''] = await compose([member, other])
    expect(await send(id, true)).toMatchObject({ reminded: 2, mailed: 1 })
    const mails = await readable().mail.findMany()
    expect(mails.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: email, subject: 'Please change your group nickname in 晚灯' },
    ])
    expect(mails[0]?.text).toContain('still missing: role')
  })
})

describe('an exemption', () => {
  it('is one at a time, however many grant it at once', async () => {
    const { memberId } = await somebody(groups[0], { names: [[SHORT, 30]] })
    const wish = { memberId, until: null, reason: '讲者' }
    const outcomes = await Promise.all([exemptMember(organiser, wish), exemptMember(second, wish)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['EXEMPT_ALREADY', 'OK'])
    const { id } = await readable().nicknameExemption.findFirstOrThrow()
    const lifted = await Promise.all([liftExemption(organiser, id), liftExemption(second, id)])
    expect(lifted.map(codeOf).toSorted()).toEqual(['EXEMPTION_OVER', 'OK'])
    expect(codeOf(await exemptMember(organiser, wish))).toBe('OK')
  })

  it('makes room for the next when its last day is past, and never begins in the past', async () => {
    const { memberId } = await somebody(groups[0], { names: [[SHORT, 30]] })
    const until = new Date('2020-01-01T00:00:00Z')
    await readable().nicknameExemption.create({ data: { memberId, reason: '旧的', until } })
    const past = await exemptMember(organiser, { memberId, until: '2020-01-02', reason: '讲者' })
    expect(codeOf(past)).toBe('EXEMPT_UNTIL_PAST')
    expect(codeOf(await exemptMember(organiser, { memberId, until: null, reason: '讲者' }))).toBe(
      'OK',
    )
  })

  it('is not for oneself', async () => {
    const { memberId } = organiser
    const own = await exemptMember(organiser, { memberId, until: null, reason: '我' })
    expect(codeOf(own)).toBe('NOT_ALLOWED')
  })
})

describe('a decision', () => {
  it('waits for as many reminders of the rule in force as it says', async () => {
    const { memberId } = await somebody(groups[0], { names: [[SHORT, 60]] })
    await aReminder(memberId, ruleId, 10)
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP')))).toBe('NOT_TO_DECIDE')
    await aReminder(memberId, ruleId, 5)
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP')))).toBe('OK')
  })

  it('does not count reminders of before the breach, or of another rule', async () => {
    const { memberId } = await somebody(groups[0], {
      names: [
        [SHORT, 60],
        ['沈知远-青舟支付-产品经理', 30],
        [LOOSE, 7],
      ],
    })
    await aReminder(memberId, ruleId, 50)
    await aReminder(memberId, ruleId, 40)
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP')))).toBe('NOT_TO_DECIDE')
    const record = await nameRecord(organiser, memberId)
    expect(record?.reminders.map(({ counts }) => counts)).toEqual([false, false])
  })

  it('is made by one of two who decide at once; the other is told who and what', async () => {
    const { memberId } = await toDecide()
    const outcomes = await Promise.all([
      decideCase(organiser, decision(memberId, 'KEEP')),
      decideCase(second, decision(memberId, 'REMOVED')),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['DECIDED_BY', 'OK'])
    const made = await readable().complianceDecision.findMany()
    expect(made.length).toBe(1)
    const refused = outcomes.find((outcome) => !outcome.ok)
    const by = made[0]?.decidedById === organiser.memberId ? organiser : second
    expect(refused?.ok === false && refused.refusal.facts).toEqual({
      ...{ by: by.displayName, choice: made[0]?.choice },
    })
    const audit = await readable().auditRecord.count({ where: { action: 'name.decided' } })
    expect(audit).toBe(1)
  })

  it('to keep lets the count begin anew, and taken back lets it stand', async () => {
    const { memberId } = await toDecide()
    await decideCase(organiser, decision(memberId, 'KEEP'))
    expect((await nameRecord(organiser, memberId))?.present).toMatchObject({
      ...{ reminders: 0, state: 'REMIND' },
    })
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP', 1)))).toBe('NOT_TO_DECIDE')
    expect(codeOf(await undoDecision(second, { memberId, round: 1 }))).toBe('OK')
    expect(codeOf(await undoDecision(second, { memberId, round: 1 }))).toBe('NOTHING_TO_UNDO')
    expect((await nameRecord(organiser, memberId))?.present?.state).toBe('DECIDE')
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP', 1)))).toBe('OK')
  })

  it('to exempt grants the exemption, which goes with it when it is taken back', async () => {
    const { memberId } = await toDecide()
    await decideCase(organiser, { ...decision(memberId, 'EXEMPT'), until: '2100-01-01' })
    expect((await nameRecord(organiser, memberId))?.present?.state).toBe('EXEMPT')
    await undoDecision(organiser, { memberId, round: 1 })
    expect((await nameRecord(organiser, memberId))?.present?.state).toBe('DECIDE')
  })

  it('of a removal is written into the standing, signs out, and is undone by a return alone', async () => {
    const { memberId } = await toDecide()
    const expiresAt = new Date(Date.now() + 86_400_000)
    await readable().session.create({ data: { memberId, tokenHash: 'x', expiresAt } })
    expect(codeOf(await decideCase(organiser, decision(memberId, 'REMOVED')))).toBe('OK')
    const member = await readable().member.findUniqueOrThrow({
      where: { id: memberId },
      include: { statusEvents: true, sessions: true },
    })
    expect(member).toMatchObject({ status: 'REMOVED', sessions: [] })
    expect(member.statusEvents.map(({ kind, reason }) => ({ kind, reason }))).toEqual([
      { kind: 'REMOVED', reason: '群里说好了' },
    ])
    expect(codeOf(await undoDecision(organiser, { memberId, round: 1 }))).toBe('UNDO_BY_RETURN')
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP', 1)))).toBe('MEMBER_GONE')
  })

  it('is not made about somebody exempt or on leave, an owner, or oneself', async () => {
    const exempt = await toDecide()
    await exemptMember(organiser, { memberId: exempt.memberId, until: null, reason: '讲者' })
    const away = await toDecide()
    await aLeave(away.memberId, 1, 5)
    for (const { memberId } of [exempt, away]) {
      expect(codeOf(await decideCase(organiser, decision(memberId, 'REMOVED')))).toBe(
        'NOT_TO_DECIDE',
      )
    }
    const owner = await toDecide()
    await readable().member.update({ where: { id: owner.memberId }, data: { roles: ['OWNER'] } })
    const removal = decision(owner.memberId, 'REMOVED')
    expect(codeOf(await decideCase(organiser, removal))).toBe('NOT_ALLOWED')
    expect(await readable().complianceDecision.count()).toBe(0)
    const own = await decideCase(organiser, decision(organiser.memberId, 'KEEP'))
    expect(codeOf(own)).toBe('NOT_ALLOWED')
  })
})
