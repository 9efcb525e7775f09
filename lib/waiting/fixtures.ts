import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { ROLES, type MemberViewer, type Role } from '@/lib/auth/types'
import { createMember, createReminder, createRule, LOOSE, SHORT } from '@/lib/compliance/fixtures'
import { readable } from '@/lib/db/transaction'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import { eveningOf } from '@/lib/nights/rules-times'
import { now, toDate, toDateColumn } from '@/lib/shared/clock'
import { fillDisputes } from './fixtures-disputes'
import { fillLog } from './fixtures-log'

const ZONE = 'Asia/Shanghai'

export type FilledDesk = {
  readonly groups: readonly [string, string]
  /** A member for each role, and one without any. */
  readonly viewers: Readonly<Record<Role | 'MEMBER', MemberViewer>>
}

/** A community in which something of every kind waits, of most kinds more than one. */
export async function fillDesk(): Promise<FilledDesk> {
  const db = readable()
  await db.community.create({ data: { name: '晚灯', timeZone: ZONE, setUpAt: new Date(0) } })
  const one = await db.group.create({ data: { name: '产品群', position: 0, capacity: 40 } })
  const two = await db.group.create({ data: { name: '技术群', position: 1, capacity: 40 } })
  const groups = [one.id, two.id] as const
  const viewers = await everyRole(one.id)
  await fillPlan(groups)
  await fillDuties(groups)
  await fillNewcomers(one.id)
  await fillLog(one.id)
  await fillPeople(groups)
  await fillNames(one.id)
  await fillReviews(groups)
  await fillRoles(one.id)
  await fillDisputes(viewers.MEMBER.memberId, one.id)
  return { groups, viewers }
}

async function everyRole(groupId: string): Promise<FilledDesk['viewers']> {
  const made = await Promise.all(
    (['MEMBER', ...ROLES] as const).map(async (role) => {
      const roles: Role[] = role === 'MEMBER' ? [] : [role]
      const data = { displayName: `某${role}`, groupId, roles }
      const { id: memberId, displayName } = await readable().member.create({ data })
      await nickname(memberId, `某${role}-青舟支付-产品`)
      return [role, signedIn({ memberId, displayName, groupId, roles })] as const
    }),
  )
  return Object.fromEntries(made) as FilledDesk['viewers']
}

async function nickname(memberId: string, text: string): Promise<void> {
  const said = { kind: 'GROUP_NICKNAME', source: 'roster', folded: text } as const
  await readable().memberName.create({ data: { memberId, text, ...said } })
}

const hours = (count: number) => toDate(now().add({ hours: count }))

/** Evenings without host or speaker in both groups, one far ahead; a postponed talk; offers. */
async function fillPlan([one, two]: FilledDesk['groups']): Promise<void> {
  const db = readable()
  const evening = async (groupId: string, days: number) => {
    const date = eveningOf(now(), ZONE).add({ days })
    return (await db.night.create({ data: { groupId, ...timesOn(date, days) } })).id
  }
  const talk = async (groupId: string, days: number, speakerId: string | null) => {
    const nightId = await evening(groupId, days)
    await db.talk.create({ data: { groupId, nightId, topic: `第 ${days} 晚`, speakerId } })
  }
  const { memberId } = await createMember(one, { names: [['岑未央-青舟支付-产品', 200]] })
  await talk(one, 0, memberId)
  await talk(one, 2, null)
  await talk(one, 3, memberId)
  await talk(one, 12, null)
  await talk(two, 1, null)
  await db.talk.createMany({
    data: [1, 2].map((n) => ({ groupId: two, topic: `延期 ${n}`, state: 'POSTPONED' as const })),
  })
  await db.talkOffer.create({ data: { memberId, topic: '清结算', source: 'profile' } })
  await promised(memberId, '对账的一年', -40)
  await promised(memberId, '分账的边界', 5)
  await promised(memberId, '跨境的一天', 90)
  await db.talkAsk.create({
    data: {
      groupId: one,
      memberId,
      topic: '分账',
      state: 'OPEN',
      question: '要讲多久？',
      askedAt: hours(-40),
      questionAt: hours(-30),
      dueAt: hours(48),
    },
  })
  const date = toDateColumn(eveningOf(now(), ZONE).add({ days: 9 }))
  await db.booking.create({
    data: {
      groupId: one,
      memberId,
      date,
      topic: '跨境收单',
      state: 'ASKED',
      bookedAt: hours(-30),
      hold: { create: { groupId: one, date, until: hours(9 * 24) } },
    },
  })
}

/** In both groups a host’s duty of every weekday whose member lost the role: gaps, and one that a deputy fills. */
async function fillDuties(groups: FilledDesk['groups']): Promise<void> {
  const db = readable()
  const firstDay = new Date('2026-01-05')
  for (const [at, groupId] of groups.entries()) {
    const { memberId } = await createMember(groupId, { names: [['闻笛-青舟支付-产品', 60]] })
    const data = { displayName: `某代班${String(at)}`, groupId, roles: ['HOST'] as Role[] }
    const { id: deputyId } = await db.member.create({ data })
    await nickname(deputyId, `某代班${String(at)}-青舟支付-产品`)
    await db.dutyAssignment.createMany({
      data: [1, 2, 3, 4, 5].map((weekday) => ({
        groupId,
        kind: 'HOST' as const,
        weekday,
        memberId,
        deputyId: weekday === 3 ? deputyId : null,
        firstDay,
      })),
    })
  }
}

/** For one day, so many days from today. */
async function promised(memberId: string, topic: string, days: number): Promise<void> {
  const day = toDateColumn(eveningOf(now(), ZONE).add({ days }))
  const promise = { create: { firstDay: day, lastDay: day } }
  await readable().talkOffer.create({ data: { memberId, topic, source: 'promise', promise } })
}

/** Opens in three hours on the first evening, and as many days later on the others. */
function timesOn(date: Temporal.PlainDate, days: number) {
  const at = (more: number) => hours(days * 24 + more)
  return {
    date: toDateColumn(date),
    checkInOpensAt: at(3),
    checkInClosesAt: at(4),
    startsAt: at(4),
    questionsAt: at(5),
    endsAt: at(6),
  }
}

/** Two roles end this week, one next month. */
async function fillRoles(groupId: string): Promise<void> {
  const ends = (days: number) => hours(24 * days).toISOString()
  const roles: Role[] = ['HOST', 'EDITOR', 'COORDINATOR']
  const roleEnds = { HOST: ends(2), EDITOR: ends(6), COORDINATOR: ends(30) }
  const data = { displayName: '简未晚', groupId, roles, roleEnds }
  const { id } = await readable().member.create({ data })
  await nickname(id, '简未晚-青舟支付-产品')
}

async function fillNewcomers(groupId: string): Promise<void> {
  const db = readable()
  const apply = (name: string, days: number, more: object) =>
    db.application.create({
      data: { groupId, name, nickname: name, email: '', stateAt: hours(-24 * days), ...more },
    })
  await apply('申请甲', 5, { state: 'WAITING' })
  await apply('申请乙', 1, { state: 'WAITING', suspicions: ['LINKS'], letThroughAt: hours(-1) })
  await apply('申请丙', 2, { state: 'VOUCHING', suspicions: ['LINKS'] })
  await apply('申请丁', 2, { state: 'DECLINED', suspicions: ['LINKS'] })
  await apply('申请戊', 2, { state: 'WAITING', forgottenAt: hours(-1) })
  const waits = { state: 'WAITLISTED', waitlistedAt: hours(-50), notifiedAt: hours(-40) }
  await apply('候补甲', 2, waits)
  const { memberId } = await createMember(groupId, { names: [['闻溪-青舟支付-产品', 90]] })
  const claim = { groupId, memberId, code: 'K7Q4', expiresAt: hours(100) }
  const said = { state: 'SAID' as const, saidAt: hours(-30), doubts: ['NO_PAST'] }
  await db.claim.create({ data: { ...claim, ...said, secretHash: randomUUID() } })
  await db.claim.create({ data: { ...claim, code: 'K7Q5', secretHash: randomUUID() } })
}

/** Two who may be one, a list read and not applied, a request to move. */
async function fillPeople([one, two]: FilledDesk['groups']): Promise<void> {
  const db = readable()
  const { memberId } = await createMember(one, { names: [['陆望舒-青舟支付-产品', 80]] })
  const { memberId: otherId } = await createMember(one, { names: [['陆望-青舟支付-产品', 80]] })
  await db.samePersonProposal.create({ data: { memberId, otherId, score: 60, reasons: [] } })
  const list = { groupId: one, format: 'LIST', takenAt: hours(-8), createdAt: hours(-8) } as const
  await db.roster.create({ data: { ...list, sha256: 'a' } })
  await db.roster.create({ data: { ...list, sha256: 'b', state: 'DISCARDED' } })
  const move = { memberId, fromGroupId: one, toGroupId: two, reason: '转做研发' }
  await db.groupTransfer.create({ data: { ...move, askedAt: hours(-3) } })
  await db.groupTransfer.create({ data: { ...move, state: 'WITHDRAWN' } })
}

/** A rule; members to remind and to decide about; texts not sent; a draft whose comments are over. */
async function fillNames(groupId: string): Promise<void> {
  const db = readable()
  const ruleId = await createRule(1, 60)
  await createMember(groupId, { names: [[LOOSE, 40]] })
  await createMember(groupId, { names: [[SHORT, 40]] })
  const { memberId } = await createMember(groupId, { names: [[`${SHORT}二`, 40]] })
  await createReminder(memberId, ruleId, 20)
  await createReminder(memberId, ruleId, 10)
  const text = { groupId, locale: 'zh', messages: [], composedAt: hours(-30) }
  await db.reminderBatch.create({ data: text })
  await db.reminderBatch.create({ data: { ...text, droppedAt: hours(-29) } })
  const parts = DEFAULT_NICKNAME_TEMPLATE.parts.map((part) => ({ ...part }))
  const draft = { template: { ...DEFAULT_NICKNAME_TEMPLATE, parts }, announcement: {} }
  await db.namingRule.create({
    data: { ...draft, commentsFrom: hours(-60), commentsUntil: hours(-10) },
  })
  await db.namingRule.create({
    data: { ...draft, commentsFrom: hours(-60), commentsUntil: hours(10) },
  })
}

/** In one group a review with an answer, in the other one that waits for its members. */
async function fillReviews(groups: FilledDesk['groups']): Promise<void> {
  const db = readable()
  const terms = { version: 1, effectiveFrom: hours(-24 * 300) }
  const { id: policyId } = await db.activityPolicy.create({ data: terms })
  for (const [at, groupId] of groups.entries()) {
    const { memberId } = await createMember(groupId, { names: [['岑寂-青舟支付-产品', 280]] })
    const data = { ...DRAWN, tickets: ['t'], seed: Buffer.from('s'), revealedAt: hours(-20) }
    const { id: drawId } = await db.draw.create({ data })
    const said = at === 0 ? { answer: 'STAYING' as const, answeredAt: hours(-2) } : {}
    const asked = { place: 1, askedAt: hours(-19), answerBy: hours(5 * 24), ...said }
    await db.activityReview.create({
      data: {
        groupId,
        policyId,
        drawId,
        state: 'REVEALED',
        windowFrom: hours(-24 * 90),
        windowUntil: hours(-30),
        candidates: { create: { memberId, ticket: 't', ...asked } },
      },
    })
  }
}

const DRAWN = {
  purpose: 'activity-review',
  commitment: 'c',
  state: 'REVEALED',
} as const
