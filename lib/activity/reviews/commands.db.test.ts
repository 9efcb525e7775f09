import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { throwWord } from '@/lib/draws/commands'
import { drawForViewer } from '@/lib/draws/queries'
import { orderOf } from '@/lib/draws/rules'
import { codeOf } from '@/lib/talks/fixtures'
import { createTalk } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { answerReview, askDrawn, recordAnswer } from './commands-ask'
import { decideCandidate } from './commands-decide'
import { beginReview, cancelReview, closeReview, revealReview } from './commands'
import { ownReview, reviewForDesk } from './queries'
import { candidates, pastAnswerDay, statusOf } from '@/lib/activity/fixtures'
import {
  createCommunity,
  createMember,
  daysAgo,
  createMessage,
  type TestCommunity,
} from '@/lib/activity/fixtures'

const NAMES = ['沈知远', '顾南舟', '林一苇', '白鹭洲', '季听澜', '岑渡']

let place: TestCommunity
let second: MemberViewer
let quiet: MemberViewer[]

beforeEach(async () => {
  await freshDatabase()
  place = await createCommunity()
  second = await createMember(place.groupId, '闻笛', { roles: ['ORGANISER'] })
  quiet = []
  for (const name of NAMES) {
    quiet.push(
      await createMember(place.groupId, name, { email: `${String(quiet.length)}@yehua.example` }),
    )
  }
})

describe('a review', () => {
  it('draws from the silent, asks, hears and decides', async () => {
    const { reviewId, drawId } = await begin()
    const draw = await drawForViewer(someone(0), drawId)
    expect(draw).toMatchObject({ state: 'COMMITTED', seed: null })
    expect(draw?.tickets).toHaveLength(6)
    await throwWord(someone(0), { drawId, word: '灯' })
    expect(codeOf(await revealReview(place.organiser, { reviewId }))).toBe('OK')

    const drawn = await drawnOf(reviewId)
    const after = await drawForViewer(place.organiser, drawId)
    const order = orderOf({ seed: after?.seed ?? '', tickets: after?.tickets ?? [], words: ['灯'] })
    expect(drawn.map(({ ticket, place: at }) => [ticket, at])).toEqual([
      [order[0], 1],
      [order[1], 2],
    ])

    expect(codeOf(await askDrawn(place.organiser, { reviewId }))).toBe('OK')
    expect(codeOf(await askDrawn(second, { reviewId }))).toBe('ASKED_ALREADY')
    expect(await readable().mail.count()).toBe(2)
    const first = memberOf(drawn[0]?.memberId ?? '')
    const other = memberOf(drawn[1]?.memberId ?? '')
    expect(await ownReview(first)).toMatchObject({ reviewId, answer: null, decided: false })
    expect(await ownReview(undrawn(drawn))).toBeNull()
    expect(codeOf(await decide(reviewId, first, 'REMOVED'))).toBe('ANSWER_AWAITED')

    const leaving = { reviewId, answer: 'LEAVING', note: null } as const
    expect(codeOf(await answerReview(first, leaving))).toBe('OK')
    expect(codeOf(await answerReview(undrawn(drawn), leaving))).toBe('REVIEW_UNKNOWN')
    expect(codeOf(await closeReview(place.organiser, { reviewId }))).toBe('REVIEW_UNDECIDED')
    expect(codeOf(await decide(reviewId, first, 'LEFT'))).toBe('OK')
    const answer = { reviewId, memberId: other.memberId, answer: 'STAYING', note: '在的' } as const
    expect(codeOf(await recordAnswer(place.organiser, answer))).toBe('OK')
    expect(codeOf(await decide(reviewId, other, 'KEEP'))).toBe('OK')
    expect(codeOf(await closeReview(place.organiser, { reviewId }))).toBe('OK')

    expect(await statusOf(first)).toBe('LEFT')
    expect(await statusOf(other)).toBe('ACTIVE')
    const events = await readable().statusEvent.findMany({ select: { memberId: true, kind: true } })
    expect(events).toEqual([{ memberId: first.memberId, kind: 'LEFT' }])
    const audit = await readable().auditRecord.findMany({
      where: { subjectId: first.memberId },
      select: { action: true, actorId: true },
    })
    expect(audit.map(({ action }) => action).toSorted()).toEqual([
      'member.left',
      'review.decided-left',
    ])
  })

  it('has no candidate who spoke, is on leave, is new, holds a duty, gave a talk or is booked', async () => {
    const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map(someone) as [
      MemberViewer,
      MemberViewer,
      MemberViewer,
      MemberViewer,
      MemberViewer,
      MemberViewer,
    ]
    await createMessage(place.groupId, '阿远', 3, a.memberId)
    await readable().statusEvent.create({
      data: { memberId: b.memberId, kind: 'ON_LEAVE', at: daysAgo(1), fromDay: daysAgo(1) },
    })
    await readable().member.update({ where: { id: c.memberId }, data: { joinedAt: daysAgo(3) } })
    await readable().member.update({ where: { id: d.memberId }, data: { roles: ['HOST'] } })
    await createTalk(e, { topic: '账户的边界', state: 'PLANNED' }, 3)
    expect(await candidates((await begin()).reviewId)).toEqual([f.displayName])
  })

  it('leaves out a member who may have spoken under an unlinked label', async () => {
    await createMessage(place.groupId, '知远 现在的东家', 3)
    await createMessage(place.groupId, 'Gu NanZhou', 3)
    const person = await createMessage(place.groupId, '谁也不像', 3)
    const memberId = quiet[2]?.memberId ?? ''
    await readable().samePersonProposal.create({
      data: { memberId, personId: person, score: 60, reasons: [] },
    })
    const names = await candidates((await begin()).reviewId)
    expect(names).toEqual(NAMES.filter((name) => !['沈知远', '林一苇'].includes(name)).toSorted())
  })

  it('drops candidates who spoke or went on leave meanwhile', async () => {
    const { reviewId } = await begin()
    const spoke = quiet.slice(0, 3)
    for (const one of spoke) await createMessage(place.groupId, one.displayName, 0, one.memberId)
    await revealReview(place.organiser, { reviewId })
    const drawn = await drawnOf(reviewId)
    expect(drawn).toHaveLength(2)
    expect(drawn.filter(({ memberId }) => spoke.some((one) => one.memberId === memberId))).toEqual(
      [],
    )
    await askDrawn(place.organiser, { reviewId })
    await pastAnswerDay(reviewId)
    const member = memberOf(drawn[0]?.memberId ?? '')
    await readable().statusEvent.create({
      data: { memberId: member.memberId, kind: 'ON_LEAVE', at: daysAgo(0), fromDay: daysAgo(1) },
    })
    expect(codeOf(await decide(reviewId, member, 'REMOVED'))).toBe('NO_LONGER_SILENT')
    expect(await statusOf(member)).toBe('ACTIVE')
    expect((await reviewForDesk(place.organiser, reviewId))?.drawn[0]?.status?.state).toBe('IMMUNE')
  })

  it('decides nothing once it is cancelled, and never shows an unrevealed seed', async () => {
    const { reviewId, drawId } = await begin()
    expect(codeOf(await cancelReview(place.organiser, { reviewId, reason: '先缓一缓' }))).toBe('OK')
    expect(codeOf(await revealReview(place.organiser, { reviewId }))).toBe('REVIEW_OVER')
    expect(await drawForViewer(place.organiser, drawId)).toMatchObject({
      state: 'CANCELLED',
      seed: null,
    })
    expect(codeOf(await beginReview(second, place))).toBe('OK')
  })
})

describe('two at once', () => {
  it('begin one review of a group', async () => {
    const codes = await Promise.all(
      [place.organiser, second, second].map((one) => beginReview(one, place)),
    )
    expect(codes.map(codeOf).toSorted()).toEqual([
      'OK',
      'REVIEW_OPEN_ALREADY',
      'REVIEW_OPEN_ALREADY',
    ])
    expect(await readable().draw.count()).toBe(1)
  })

  it('reveal it once', async () => {
    const { reviewId } = await begin()
    const codes = await Promise.all(
      [place.organiser, second].map((one) => revealReview(one, { reviewId })),
    )
    expect(codes.map(codeOf).toSorted()).toEqual(['OK', 'REVIEW_REVEALED_ALREADY'])
    expect(await drawnOf(reviewId)).toHaveLength(2)
  })

  it('decide on a member once, and the second is refused', async () => {
    const { reviewId, member } = await asked()
    await pastAnswerDay(reviewId)
    const codes = await Promise.all([
      decide(reviewId, member, 'REMOVED', place.organiser),
      decide(reviewId, member, 'KEEP', second),
    ])
    expect(codes.map(codeOf).toSorted()).toEqual(['OK', 'REVIEW_DECIDED_ALREADY'])
    const kept = await readable().auditRecord.count({
      where: { action: { startsWith: 'review.decided' } },
    })
    expect(kept).toBe(1)
  })

  it('answer and decide: an answer after the decision changes nothing', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { reviewId, member } = await asked()
      await pastAnswerDay(reviewId)
      const [answered, decided] = await Promise.all([
        answerReview(member, { reviewId, answer: 'STAYING', note: null }),
        decide(reviewId, member, 'KEEP'),
      ])
      expect(codeOf(decided)).toBe('OK')
      const row = await readable().reviewCandidate.findFirstOrThrow({
        where: { reviewId, memberId: member.memberId },
      })
      expect(row.answer).toBe(answered.ok ? 'STAYING' : null)
      await cancelReview(place.organiser, { reviewId, reason: '再来' })
    }
  })
})

async function begin() {
  const begun = await beginReview(place.organiser, place)
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.value
}

async function asked() {
  const { reviewId } = await begin()
  await revealReview(place.organiser, { reviewId })
  await askDrawn(place.organiser, { reviewId })
  return { reviewId, member: memberOf((await drawnOf(reviewId))[0]?.memberId ?? '') }
}

async function drawnOf(reviewId: string) {
  return (await reviewForDesk(place.organiser, reviewId))?.drawn ?? []
}

function someone(at: number): MemberViewer {
  return memberOf(quiet[at]?.memberId ?? '')
}

function memberOf(memberId: string): MemberViewer {
  const member = quiet.find((one) => one.memberId === memberId)
  if (member === undefined) throw new Error('Nobody of that id.')
  return member
}

function undrawn(drawn: readonly { memberId: string }[]): MemberViewer {
  const member = quiet.find((one) => !drawn.some(({ memberId }) => memberId === one.memberId))
  if (member === undefined) throw new Error('Everybody was drawn.')
  return member
}

async function decide(
  reviewId: string,
  { memberId }: MemberViewer,
  choice: 'KEEP' | 'REMOVED' | 'LEFT',
  by = place.organiser,
) {
  return decideCandidate(by, { reviewId, memberId, choice, reason: '两次都没有回音' })
}
