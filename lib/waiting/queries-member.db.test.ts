import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { checkIn } from '@/lib/checkins/commands'
import { createMember, createRule, SHORT } from '@/lib/compliance/fixtures'
import { readable } from '@/lib/db/transaction'
import { eveningOf } from '@/lib/nights/rules-times'
import { now, toDate, toDateColumn } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { countStatements } from '@/lib/testing/statements'
import { myWaiting } from './queries-member'

const ZONE = 'Asia/Shanghai'
const hours = (count: number) => toDate(now().add({ hours: count }))

let groupId: string
let otherId: string
let ruleId: string
let member: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  const db = readable()
  await db.community.create({ data: { name: '晚灯', timeZone: ZONE, setUpAt: new Date(0) } })
  groupId = (await db.group.create({ data: { name: '产品群' } })).id
  otherId = (await db.group.create({ data: { name: '技术群', position: 1 } })).id
  ruleId = await createRule(1, 60)
  member = await createMember(groupId, { names: [['沈知远-青舟支付-产品', 40]] })
  await acknowledge(member)
})

async function acknowledge({ memberId }: MemberViewer): Promise<void> {
  await readable().namingRuleAcknowledgement.create({ data: { ruleId, memberId } })
}

const rowsOf = async (viewer: MemberViewer) => (await myWaiting(viewer))?.rows ?? []
const kindsOf = async (viewer: MemberViewer) => (await rowsOf(viewer)).map(({ kind }) => kind)

/** An evening so many days ahead, whose check-in opened five minutes ago on the first. */
async function evening(days: number, hostId: string | null = null): Promise<string> {
  const at = (minutes: number) => toDate(now().add({ minutes: days * 24 * 60 + minutes }))
  const night = await readable().night.create({
    data: {
      groupId,
      hostId,
      date: toDateColumn(eveningOf(now(), ZONE).add({ days })),
      checkInOpensAt: at(-5),
      checkInClosesAt: at(15),
      startsAt: at(15),
      questionsAt: at(45),
      endsAt: at(90),
    },
  })
  return night.id
}

async function talkBy(speakerId: string | null, nightId: string, summary = ''): Promise<string> {
  const data = { groupId, nightId, topic: '退款的七个状态', speakerId, summary }
  return (await readable().talk.create({ data })).id
}

async function referral(referrerId: string, more: object): Promise<void> {
  const name = '陆望舒'
  const known = { name, nickname: name, howKnown: '同事', showAs: '沈知远' }
  await readable().referral.create({ data: { ...known, groupId, referrerId, ...more } })
}

describe('what waits for a member', () => {
  it('is nothing, where no fact asks for a step', async () => {
    const waiting = await myWaiting(member)
    expect([waiting?.rows, waiting?.tonight]).toEqual([[], null])
  })

  it('does not exist for who is no member', async () => {
    expect(await myWaiting({ kind: 'visitor' })).toBeNull()
    expect(await myWaiting({ kind: 'applicant', applicationId: groupId })).toBeNull()
  })

  it('is a nickname outside the rule, and a rule that was not acknowledged', async () => {
    const other = await createMember(groupId, { names: [[SHORT, 40]] })
    expect(await rowsOf(other)).toEqual([
      { kind: 'nickname', nickname: SHORT },
      { kind: 'rule', version: 1 },
    ])
    await acknowledge(other)
    expect(await kindsOf(other)).toEqual(['nickname'])
  })

  it('is a talk with what it lacks, until summary and wish are there', async () => {
    const talkId = await talkBy(member.memberId, await evening(3))
    const missing = async () =>
      (await rowsOf(member)).map((row) => (row.kind === 'talk' ? row.missing : row.kind))
    expect(await missing()).toEqual([['SUMMARY', 'CONSENT']])
    await readable().talk.update({ where: { id: talkId }, data: { summary: '七个状态' } })
    expect(await missing()).toEqual([['CONSENT']])
    const said = { memberId: member.memberId, answer: 'NAMED' }
    await readable().consent.create({ data: { ...said, ask: 'NAME_PUBLIC' } })
    expect(await missing()).toEqual([['CONSENT']])
    await readable().consent.create({ data: { ...said, ask: 'ARCHIVE' } })
    expect(await missing()).toEqual([[]])
  })

  it('is an evening to host, and nothing of another member’s', async () => {
    const other = await createMember(groupId, { names: [['岑未央-青舟支付-产品', 40]] })
    await acknowledge(other)
    await talkBy(other.memberId, await evening(2, member.memberId))
    await referral(other.memberId, { state: 'APPLIED' })
    expect(await kindsOf(member)).toEqual(['hosting'])
    expect(await kindsOf(other)).toEqual(['talk', 'referral'])
  })

  it('are referrals of which something is to come, what ends first before the others', async () => {
    const { memberId } = member
    await referral(memberId, { state: 'APPLIED' })
    await referral(memberId, { state: 'OPEN', expiresAt: hours(80) })
    await referral(memberId, { state: 'OPEN', expiresAt: hours(8) })
    await referral(memberId, { state: 'OPEN', expiresAt: hours(-1) })
    await referral(memberId, { state: 'ADMITTED' })
    const states = (await rowsOf(member)).map((row) =>
      row.kind === 'referral' ? row.referral.waitsFor : row.kind,
    )
    expect(states).toEqual(['USE', 'USE', 'ORGANISERS'])
  })

  it('is a review without an answer, and a request to move', async () => {
    const db = readable()
    const { memberId } = member
    const move = { memberId, fromGroupId: groupId, toGroupId: otherId, reason: '转做研发' }
    await db.groupTransfer.create({ data: move })
    const terms = { version: 1, effectiveFrom: hours(-900) }
    const { id: policyId } = await db.activityPolicy.create({ data: terms })
    const { id: drawId } = await db.draw.create({
      data: { purpose: 'activity-review', tickets: ['t'], commitment: 'c', seed: Buffer.from('s') },
    })
    const asked = { place: 1, askedAt: hours(-19), answerBy: new Date('2030-01-05') }
    const { id: reviewId } = await db.activityReview.create({
      data: {
        groupId,
        policyId,
        drawId,
        state: 'REVEALED',
        windowFrom: hours(-90),
        windowUntil: hours(-30),
        candidates: { create: { memberId, ticket: 't', ...asked } },
      },
    })
    expect((await rowsOf(member))[0]).toEqual({
      kind: 'review',
      groupName: '产品群',
      answerBy: '2030-01-05',
    })
    expect(await kindsOf(member)).toEqual(['review', 'transfer'])
    const where = { reviewId_memberId: { reviewId, memberId } }
    const answer = { answer: 'STAYING' as const, answeredAt: hours(0) }
    await db.reviewCandidate.update({ where, data: answer })
    expect(await kindsOf(member)).toEqual(['transfer'])
  })
})

describe('tonight of a member', () => {
  it('says whether the check-in is open, and the presence once it is there', async () => {
    const nightId = await evening(0)
    await talkBy(null, nightId, '七个状态')
    const tonight = async () => (await myWaiting(member))?.tonight
    expect([(await tonight())?.window, (await tonight())?.own]).toEqual(['OPEN', null])
    expect((await checkIn(member, nightId)).ok).toBe(true)
    expect((await tonight())?.own?.status).toBe('ON_TIME')
    // In another group there is no talk.
    const elsewhere = await createMember(otherId, { names: [['闻溪-青舟支付-产品', 40]] })
    expect((await myWaiting(elsewhere))?.tonight).toBeNull()
  })
})

describe('the number of statements', () => {
  it('is the same, however much waits', async () => {
    await talkBy(member.memberId, await evening(0))
    const once = await countStatements(() => myWaiting(member))
    await talkBy(member.memberId, await evening(2))
    await referral(member.memberId, { state: 'APPLIED' })
    await referral(member.memberId, { state: 'APPLIED' })
    expect([once, await countStatements(() => myWaiting(member))]).toEqual([34, 34])
  })
})
