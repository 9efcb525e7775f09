import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { isOnLeave } from '@/lib/members/status/rules'
import { findEvents } from '@/lib/members/status/store'
import { readable, transaction } from '@/lib/db/transaction'
import { judgeNames } from '@/lib/naming/verdicts/commands'
import { now, toInstant } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { countStatements } from '@/lib/testing/statements'
import { nameQueue, nameTrend } from './queries'
import { nameRecord } from './queries-record'
import { breachStart, judgedTimes } from './rules-breach'
import { momentOf, stateOf } from './rules-cases'
import { queueSchema } from './schema'
import { findCases } from './store-cases'
import {
  createCommunity,
  ago,
  createLeave,
  createReminder,
  createRule,
  createMember,
} from './fixtures'

const CONSOLE: Viewer = { kind: 'console' }
const all = queueSchema.parse({})
const RIGHT = '沈知远-青舟支付-产品经理'
const SHORT = '沈知远-青舟支付'
const LOOSE = '沈知远_青舟支付_产品经理'

let groups: [string, string] = ['', '']
let ruleId = ''
beforeEach(async () => {
  await freshDatabase()
  groups = await createCommunity()
  ruleId = await createRule(1, 200)
})

const queue = async (filter: object = {}) => {
  const found = await nameQueue(CONSOLE, queueSchema.parse(filter))
  if (found === null) throw new Error('No queue.')
  return found
}
const idsOf = async (filter: object = {}) =>
  (await queue(filter)).cases.map(({ memberId }) => memberId)

/** One of every state, and two within the rule. */
async function aMixture() {
  const [group, other] = groups
  const fresh = await createMember(group, { names: [[SHORT, 30]] })
  const loose = await createMember(other, { names: [[LOOSE, 40]] })
  const unknown = await createMember(group, { names: [[RIGHT, 90]], endedDaysAgo: 12 })
  const cooling = await createMember(group, { names: [[SHORT, 50]] })
  await createReminder(cooling.memberId, ruleId, 0.01)
  const decide = await createMember(group, { names: [[SHORT, 60]] })
  await createReminder(decide.memberId, ruleId, 10)
  await createReminder(decide.memberId, ruleId, 5)
  const exempt = await createMember(group, { names: [[SHORT, 70]] })
  await readable().nicknameExemption.create({
    data: { memberId: exempt.memberId, reason: '讲者' },
  })
  const away = await createMember(group, { names: [[SHORT, 80]] })
  await createLeave(away.memberId, 3, 3)
  const composed = await createMember(group, { names: [[SHORT, 20]] })
  const messages = [{ text: '请改', memberIds: [composed.memberId] }]
  await readable().reminderBatch.create({ data: { groupId: group, locale: 'zh', messages } })
  await createMember(group, { names: [[RIGHT, 30]] })
  await createMember(group, {
    names: [
      [SHORT, 100],
      [RIGHT, 30],
    ],
  })
  return { fresh, loose, unknown, cooling, decide, exempt, away, composed }
}

describe('the queue', () => {
  it('is for organisers', async () => {
    const member = await createMember(groups[0], { names: [[SHORT, 30]] })
    const host = await createMember(groups[0], { roles: ['HOST', 'EDITOR', 'COORDINATOR'] })
    for (const viewer of [{ kind: 'visitor' } as const, member, host]) {
      expect(await nameQueue(viewer, all)).toBeNull()
      expect(await nameTrend(viewer, { groupId: '' })).toBeNull()
      expect(await nameRecord(viewer, member.memberId)).toBeNull()
    }
  })

  it('holds exactly the members outside the rule, the longest in breach first', async () => {
    const { fresh, loose, unknown, cooling, decide, exempt, away, composed } = await aMixture()
    const order = [away, exempt, decide, cooling, loose, fresh, composed, unknown]
    expect(await idsOf()).toEqual(order.map(({ memberId }) => memberId))
    const { states, breaches, total } = await queue()
    expect(total).toBe(8)
    expect(states).toEqual({
      REMIND: 2,
      COOLING: 1,
      COMPOSED: 1,
      DECIDE: 1,
      EXEMPT: 1,
      LEAVE: 1,
      WAITING: 1,
    })
    expect(breaches).toEqual({ INCOMPLETE: 6, FIXABLE: 1, UNKNOWN: 1 })
  })

  it('filters by group, finding, missing part, state and words, and counts what is left', async () => {
    const { fresh, loose, unknown, decide } = await aMixture()
    expect(await idsOf({ groupId: groups[1] })).toEqual([loose.memberId])
    expect(await idsOf({ breach: 'FIXABLE' })).toEqual([loose.memberId])
    expect(await idsOf({ state: 'DECIDE' })).toEqual([decide.memberId])
    expect(await idsOf({ state: 'WAITING' })).toEqual([unknown.memberId])
    expect(await idsOf({ query: fresh.displayName })).toEqual([fresh.memberId])
    expect((await queue({ missing: 'role' })).total).toBe(6)
    expect((await queue({ groupId: groups[1], state: 'REMIND' })).states).toEqual({ REMIND: 1 })
  })

  it('computes for each member what the pure rules compute', async () => {
    await aMixture()
    await createRule(2, 45, { reminderLimit: 1 })
    await createMember(groups[0], {
      names: [
        [SHORT, 100],
        [RIGHT, 60],
        [LOOSE, 50],
      ],
    })
    await createMember(groups[0], {
      names: [
        [SHORT, 190],
        [LOOSE, 150],
      ],
    })
    const moment = momentOf(now(), 'Asia/Shanghai')
    const db = readable()
    const people = await db.member.findMany({ select: { id: true } })
    await transaction((tx) =>
      judgeNames(
        tx,
        people.map(({ id }) => id),
      ),
    )
    const rules = await db.namingRule.findMany()
    const times = rules.map(({ id, effectiveFrom }) => ({
      id,
      from: toInstant(effectiveFrom ?? new Date()),
    }))
    const cases = await findCases(
      db,
      moment,
      people.map(({ id }) => id),
    )
    expect(cases.length).toBeGreaterThan(6)
    for (const one of cases) {
      const names = await db.memberName.findMany({
        where: { memberId: one.memberId },
        include: { verdicts: true },
      })
      const verdicts = names.flatMap((name) => name.verdicts)
      const breaches = (nameId: string, rule: string) =>
        verdicts.some((v) => v.nameId === nameId && v.ruleId === rule && v.verdict !== 'COMPLIANT')
      const held = names.map(({ id, heldFrom, heldTo }) => ({
        id,
        from: toInstant(heldFrom),
        until: heldTo === null ? null : toInstant(heldTo),
      }))
      const start = breachStart(judgedTimes(held, times, moment.now), (time) =>
        breaches(time.nameId, time.ruleId),
      )
      if (one.breach !== 'UNKNOWN') expect(one.since.toString()).toBe(start?.toString())
      expect(one.state).toBe(stateOf(one, 1, moment))
      expect(one.onLeave).toBe(isOnLeave(await findEvents(db, one.memberId), moment.today))
    }
  })

  it('ignores verdicts of earlier rules', async () => {
    const member = await createMember(groups[0], { names: [[SHORT, 100]] })
    await createReminder(member.memberId, ruleId, 10)
    await createReminder(member.memberId, ruleId, 8)
    expect((await queue()).cases[0]).toMatchObject({ reminders: 2, state: 'DECIDE' })
    await createRule(2, 1)
    const { unjudged, cases } = await queue()
    expect({ unjudged, cases }).toEqual({ unjudged: 1, cases: [] })
  })

  it('ends a leave when it ends, and an exemption after its last day', async () => {
    const member = await createMember(groups[0], { names: [[SHORT, 30]] })
    await createLeave(member.memberId, 9, -1)
    const today = momentOf(now(), 'Asia/Shanghai').today
    const until = (days: number) => new Date(`${today.add({ days }).toString()}T00:00:00Z`)
    const data = { memberId: member.memberId, reason: '讲者', until: until(-1) }
    const { id } = await readable().nicknameExemption.create({ data })
    expect((await queue()).cases[0]).toMatchObject({ state: 'REMIND' })
    await readable().nicknameExemption.update({ where: { id }, data: { until: until(0) } })
    expect((await queue()).cases[0]).toMatchObject({ state: 'EXEMPT', exemptUntil: today })
  })

  it('takes as many statements for one row as for three', async () => {
    const count = () => countStatements(() => nameQueue(CONSOLE, all))
    await createMember(groups[0], { names: [[SHORT, 30]] })
    expect(await count()).toBe(4)
    await createMember(groups[0], { names: [[SHORT, 30]] })
    await createMember(groups[0], { names: [[LOOSE, 30]] })
    expect(await count()).toBe(4)
  })
})

describe('the weeks', () => {
  it('are counted from the names and rules of then', async () => {
    const [group, other] = groups
    await createMember(group, {
      names: [
        [SHORT, 190],
        [RIGHT, 50],
      ],
    })
    await createMember(group, { joined: 20, names: [[LOOSE, 20]] })
    await createMember(other)
    const gone = await createMember(group, { names: [[SHORT, 100]] })
    const { memberId } = gone
    await readable().member.update({ where: { id: memberId }, data: { status: 'LEFT' } })
    await readable().statusEvent.create({
      data: { memberId, kind: 'LEFT', at: new Date(ago(70).epochMilliseconds) },
    })
    const weeks = (await nameTrend(CONSOLE, { groupId: '' })) ?? []
    const none = { compliant: 0, fixable: 0, incomplete: 0, unreadable: 0, unknown: 0 }
    expect(weeks.length).toBe(26)
    expect(weeks[0]?.counts).toEqual({ ...none, incomplete: 1, unknown: 2 })
    expect(weeks.at(-12)?.counts).toEqual({ ...none, incomplete: 2, unknown: 1 })
    expect(weeks.at(-1)?.counts).toEqual({ ...none, compliant: 1, fixable: 1, unknown: 1 })
    const theirs = (await nameTrend(CONSOLE, { groupId: other })) ?? []
    expect(theirs.at(-1)?.counts).toEqual({ ...none, unknown: 1 })
  })

  it('have no figures before there was a rule', async () => {
    await freshDatabase()
    groups = await createCommunity()
    await createRule(1, 8)
    await createMember(groups[0], { names: [[SHORT, 100]] })
    const weeks = (await nameTrend(CONSOLE, { groupId: '' })) ?? []
    expect(weeks[0]?.counts).toBeNull()
    expect(weeks.at(-1)?.counts?.incomplete).toBe(1)
  })
})
