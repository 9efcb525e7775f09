import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { decideCase, undoDecision } from './commands-decisions'
import { exemptMember, liftExemption } from './commands-exemptions'
import { nameRecord } from './queries-record'
import type { Choice } from './types'
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

const decision = (memberId: string, choice: Choice, round = 0) => ({
  memberId,
  choice,
  round,
  until: null,
  reason: '群里说好了',
})
async function toDecide(): Promise<MemberViewer> {
  const member = await createMember(groups[0], { names: [[SHORT, 60]] })
  await createReminder(member.memberId, ruleId, 10)
  await createReminder(member.memberId, ruleId, 5)
  return member
}

describe('an exemption', () => {
  it('is one at a time, however many grant it at once', async () => {
    const { memberId } = await createMember(groups[0], { names: [[SHORT, 30]] })
    const wish = { memberId, until: null, reason: '讲者' }
    const outcomes = await Promise.all([exemptMember(organiser, wish), exemptMember(second, wish)])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['EXEMPT_ALREADY', 'OK'])
    const { id } = await readable().nicknameExemption.findFirstOrThrow()
    const lifted = await Promise.all([liftExemption(organiser, id), liftExemption(second, id)])
    expect(lifted.map(codeOf).toSorted()).toEqual(['EXEMPTION_OVER', 'OK'])
    expect(codeOf(await exemptMember(organiser, wish))).toBe('OK')
  })

  it('makes room for the next when its last day is past, and never begins in the past', async () => {
    const { memberId } = await createMember(groups[0], { names: [[SHORT, 30]] })
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
    const { memberId } = await createMember(groups[0], { names: [[SHORT, 60]] })
    await createReminder(memberId, ruleId, 10)
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP')))).toBe('NOT_TO_DECIDE')
    await createReminder(memberId, ruleId, 5)
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP')))).toBe('OK')
  })

  it('does not count reminders of before the breach, or of another rule', async () => {
    const { memberId } = await createMember(groups[0], {
      names: [
        [SHORT, 60],
        ['沈知远-青舟支付-产品经理', 30],
        [LOOSE, 7],
      ],
    })
    await createReminder(memberId, ruleId, 50)
    await createReminder(memberId, ruleId, 40)
    expect(codeOf(await decideCase(organiser, decision(memberId, 'KEEP')))).toBe('NOT_TO_DECIDE')
    const record = await nameRecord(organiser, memberId)
    expect(record?.reminders.map(({ counts }) => counts)).toEqual([false, false])
  })

  it('is made by one of two who decide at once; the other is refused with who and what', async () => {
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
      by: by.displayName,
      choice: made[0]?.choice,
    })
    const audit = await readable().auditRecord.count({ where: { action: 'name.decided' } })
    expect(audit).toBe(1)
  })

  it('to keep lets the count begin anew, and taken back lets it stand', async () => {
    const { memberId } = await toDecide()
    await decideCase(organiser, decision(memberId, 'KEEP'))
    expect((await nameRecord(organiser, memberId))?.present).toMatchObject({
      reminders: 0,
      state: 'REMIND',
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

  it('of a removal changes the status, signs out, and is undone only by a return', async () => {
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

  it('is not made about a member exempt or on leave, an owner, or oneself', async () => {
    const exempt = await toDecide()
    await exemptMember(organiser, { memberId: exempt.memberId, until: null, reason: '讲者' })
    const away = await toDecide()
    await createLeave(away.memberId, 1, 5)
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
