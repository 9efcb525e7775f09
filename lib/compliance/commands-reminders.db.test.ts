import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { renameTo } from '@/lib/members/names/commands'
import { now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { exemptMember } from './commands-exemptions'
import { composeReminders, dropReminders } from './commands-reminders'
import { markSent } from './commands-sending'
import { composition, keptTextOf, reminderBatch } from './queries-reminders'
import {
  createDesk,
  createLeave,
  createReminder,
  type Desk,
  LOOSE,
  SHORT,
  createMember,
} from './fixtures'

let groups: Desk['groups']
let ruleId = ''
let organiser: MemberViewer
let second: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  ;({ groups, ruleId, organiser, second } = await createDesk())
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
describe('reminders', () => {
  it('are texts by group with the mention, what is missing and the corrected form', async () => {
    const short = await createMember(groups[0], { names: [[SHORT, 30]] })
    const loose = await createMember(groups[1], { names: [[LOOSE, 30]] })
    const [one = '', two = ''] = await compose([short, loose])
    const texts = await Promise.all([one, two].map((id) => reminderBatch(organiser, id)))
    expect(texts[0]?.messages[0]?.text).toContain('@沈知远-青舟支付 还缺岗位')
    expect(texts[1]?.messages[0]?.text).toContain(
      '@林一苇_临溪银行_风控 请改成：林一苇-临溪银行-风控',
    )
    expect(texts[0]?.messages[0]?.text).toContain('姓名-公司-岗位(-城市)')
  })

  it('never hold a correction of which the engine is not sure', async () => {
    const unsure = await createMember(groups[0], { names: [['白见山-K+云合规', 30]] })
    const [batchId = ''] = await compose([unsure])
    const text = (await reminderBatch(organiser, batchId))?.messages[0]?.text ?? ''
    expect(text).toContain('@白见山-K+云合规')
    expect(text).not.toContain('请改成')
    expect(text).not.toContain('白见山-K-云合规')
  })

  it('leave out members who are exempt, on leave, unknown, reminded, composed for, compliant or gone', async () => {
    const free = await createMember(groups[0], { names: [[SHORT, 30]] })
    const exempt = await createMember(groups[0], { names: [[SHORT, 30]] })
    await exemptMember(organiser, { memberId: exempt.memberId, until: null, reason: '讲者' })
    const away = await createMember(groups[0], { names: [[SHORT, 30]] })
    await createLeave(away.memberId, 1, null)
    const cooling = await createMember(groups[0], { names: [[SHORT, 30]] })
    await createReminder(cooling.memberId, ruleId, 0.01)
    const unknown = await createMember(groups[0])
    const right = await createMember(groups[0], { names: [['沈知远-青舟支付-产品经理', 30]] })
    const ids = await compose([exempt, away, cooling, unknown, right, free])
    const batch = await reminderBatch(organiser, ids[0] ?? '')
    const people = batch?.messages.flatMap((message) => message.people) ?? []
    expect(people.map(({ memberId }) => memberId)).toEqual([free.memberId])
    expect(await compose([free])).toEqual([])
    const again = await composeReminders(organiser, { memberIds: [free.memberId], locale: 'zh' })
    expect(codeOf(again)).toBe('KEPT_ALREADY')
    expect(await keptTextOf(organiser, [away.memberId, free.memberId])).toBe(ids[0])
    expect(await keptTextOf(organiser, [away.memberId])).toBeNull()
    expect(await keptTextOf(free, [free.memberId])).toBeNull()
    const all = { member: [free.memberId, away.memberId], all: '' as const, locale: '' as const }
    const filter = { query: '', groupId: '', breach: 'ANY' as const, missing: '' as const }
    const seen = await composition(organiser, { ...filter, ...all })
    expect(seen?.spared.map(({ memberId, kept }) => [memberId, kept])).toEqual([
      [free.memberId, ids[0]],
      [away.memberId, undefined],
    ])
    expect(codeOf(await dropReminders(organiser, ids[0] ?? ''))).toBe('OK')
    expect((await compose([free])).length).toBe(1)
  })

  it('exist once the text is marked as sent, with nickname, finding and rule as they stood', async () => {
    const member = await createMember(groups[0], { names: [[SHORT, 30]] })
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
    const member = await createMember(groups[0], {
      names: [[SHORT, 30]],
      email: 'zhi@yehua.example',
    })
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
    const member = await createMember(groups[0], {
      names: [[SHORT, 30]],
      email: 'zhi@yehua.example',
    })
    const messages = [{ text: '请改', memberIds: [member.memberId] }]
    const data = { groupId: groups[0], locale: 'zh', messages }
    const [one, two] = [
      await readable().reminderBatch.create({ data }),
      await readable().reminderBatch.create({ data }),
    ]
    const answers = await Promise.all([send(one.id, true), send(two.id, true, second)])
    const counts = answers.map((answer) => (typeof answer === 'string' ? answer : answer.reminded))
    expect(counts.toSorted()).toEqual([0, 1])
    expect((await remindersOf(member.memberId)).length).toBe(2)
    expect(await readable().mail.count()).toBe(1)
  })

  it('skip a member who became compliant between composing and sending, and the page says so', async () => {
    const member = await createMember(groups[0], { names: [[SHORT, 30]] })
    const other = await createMember(groups[0], { names: [[LOOSE, 30]] })
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
    const member = await createMember(groups[0], { names: [[SHORT, 30]], email, locale: 'en' })
    const other = await createMember(groups[0], { names: [[SHORT, 30]] })
    const [id = ''] = await compose([member, other])
    expect(await send(id, true)).toMatchObject({ reminded: 2, mailed: 1 })
    const mails = await readable().mail.findMany()
    expect(mails.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: email, subject: 'Please change your group nickname in 晚灯' },
    ])
    expect(mails[0]?.text).toContain('still missing: role')
  })
})
