import { beforeEach, describe, expect, it } from 'vitest'
import { askDrawn } from '@/lib/activity/reviews/commands-ask'
import { decideCandidate } from '@/lib/activity/reviews/commands-decide'
import { beginReview, revealReview } from '@/lib/activity/reviews/commands'
import { pastAnswerDay } from '@/lib/activity/fixtures'
import { decide } from '@/lib/applications/decide/commands'
import { readable } from '@/lib/db/transaction'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { exchange } from './commands'
import { proposeSeats } from '@/lib/seats/proposals/commands'
import { plannerView } from './queries'
import {
  aFullHouse,
  openProposals,
  sits,
  waits,
  type SeatsPlace,
} from '@/lib/seats/fixtures-database'
import type { PlannedPair } from './types'

let place: SeatsPlace
let reviewId: string

beforeEach(async () => {
  await freshDatabase()
  place = await aFullHouse(3)
  await sits(place.groupId, ['林一苇', '白鹭洲', '季听澜'], '青舟')
  await waits(place.groupId, '甲', { company: '北桥', days: 90, referrer: place.organiser })
  await waits(place.groupId, '乙', { company: '南渡', days: 60 })
  const begun = await beginReview(place.organiser, { groupId: place.groupId })
  reviewId = begun.ok ? begun.value.reviewId : ''
  await revealReview(place.organiser, { reviewId })
  await askDrawn(place.organiser, { reviewId })
  await pastAnswerDay(reviewId)
})

const plan = async (out: string[] | null = null) => {
  const view = await plannerView(place.organiser, { review: reviewId, out })
  if (view === null) throw new Error('No plan.')
  return view
}

const asInput = ({ out, into }: PlannedPair) => ({
  memberId: out.memberId,
  applicationId: into?.applicationId ?? '',
  ...({
    version: into?.version ?? 0,
    choice: 'REMOVED',
    reason: '两次没有回音',
    why: '补风控',
  } as const),
})
const statusOf = async (id: string) =>
  (await readable().member.findUniqueOrThrow({ where: { id } })).status
const stateOf = async (id: string | undefined) =>
  (await readable().application.findUniqueOrThrow({ where: { id: id ?? '' } })).state

describe('the plan', () => {
  it('pairs the drawn with the next of the list, and shows what it does to the companies', async () => {
    const view = await plan()
    expect(view.candidates).toHaveLength(2)
    expect(view.pairs.map(({ into }) => into?.name)).toEqual(['甲', '乙'])
    expect(view.effect?.before).toMatchObject({ people: 4, named: 3, companies: 1, effective: 1 })
    expect(view.effect?.after).toMatchObject({ people: 4, named: 3, companies: 3, effective: 3 })
    expect(view.effect?.changes).toEqual([
      { company: '青舟', before: 3, after: 1 },
      { company: '北桥', before: 0, after: 1 },
      { company: '南渡', before: 0, after: 1 },
    ])
    const fewer = await plan([view.candidates[1]?.memberId ?? ''])
    expect(fewer.pairs.map(({ out, into }) => [out.memberId, into?.name])).toEqual([
      [view.candidates[1]?.memberId, '甲'],
    ])
    expect((await plan([])).pairs).toEqual([])
  })

  it('does nothing, and is for organisers', async () => {
    const { candidates } = await plan()
    expect(await statusOf(candidates[0]?.memberId ?? '')).toBe('ACTIVE')
    const filter = { review: reviewId, out: null }
    expect(await plannerView({ kind: 'visitor' }, filter)).toBeNull()
    expect(codeOf(await exchange({ kind: 'visitor' }, { reviewId, pairs: [] }))).toBe('NOT_ALLOWED')
  })
})

describe('carrying it out', () => {
  it('exchanges every pair whole: one gone, one with a kept seat, no one proposed beside', async () => {
    const { pairs } = await plan()
    const done = await exchange(place.organiser, { reviewId, pairs: pairs.map(asInput) })
    expect(done.ok ? done.value.map(({ refusal }) => refusal) : done).toEqual([null, null])
    for (const { out, into } of pairs) {
      expect(await statusOf(out.memberId)).toBe('REMOVED')
      expect(await stateOf(into?.applicationId)).toBe('ADMITTED')
    }
    const group = await readable().group.findUniqueOrThrow({ where: { id: place.groupId } })
    expect(group.seatsTaken).toBe(4)
    await proposeSeats()
    expect(await openProposals()).toEqual([])
  })

  it('refuses by itself a pair whose applicant or member was decided on meanwhile', async () => {
    const { pairs } = await plan()
    const [first, second] = pairs
    const reason = '自己另找了群'
    await decide(place.organiser, {
      applicationId: first?.into?.applicationId ?? '',
      version: 3,
      choice: 'DECLINED',
      reason,
    })
    const done = await exchange(place.organiser, { reviewId, pairs: pairs.map(asInput) })
    expect(done.ok ? done.value.map(({ refusal }) => refusal?.code) : done).toEqual([
      'DECIDED_ALREADY_BY',
      undefined,
    ])
    expect(await statusOf(first?.out.memberId ?? '')).toBe('ACTIVE')
    expect(await statusOf(second?.out.memberId ?? '')).toBe('REMOVED')
  })

  it('admits no one when the member is kept meanwhile', async () => {
    const { pairs } = await plan()
    const [first] = pairs
    const memberId = first?.out.memberId ?? ''
    await decideCandidate(place.organiser, { reviewId, memberId, choice: 'KEEP', reason: '回来了' })
    const done = await exchange(place.organiser, {
      reviewId,
      pairs: pairs.slice(0, 1).map(asInput),
    })
    expect(done.ok ? done.value[0]?.refusal?.code : done).toBe('REVIEW_DECIDED_ALREADY')
    expect(await stateOf(first?.into?.applicationId)).toBe('WAITLISTED')
  })

  it('lets no member go for a seat that the buffer keeps', async () => {
    await changeCapacity(place.organiser, { groupId: place.groupId, capacity: 4, buffer: 1 })
    const { pairs, over } = await plan()
    expect(over).toBe(1)
    const done = await exchange(place.organiser, {
      reviewId,
      pairs: pairs.slice(0, 1).map(asInput),
    })
    expect(done.ok ? done.value[0]?.refusal?.code : done).toBe('GROUP_FULL')
    expect(await statusOf(pairs[0]?.out.memberId ?? '')).toBe('ACTIVE')
  })

  it('is done once, of two organisers who do it at once', async () => {
    const { pairs } = await plan()
    const input = { reviewId, pairs: pairs.map(asInput) }
    const both = await Promise.all([
      exchange(place.organiser, input),
      exchange(place.organiser, input),
    ])
    const done = both.flatMap((one) => (one.ok ? one.value : []))
    expect(done.filter(({ refusal }) => refusal === null)).toHaveLength(2)
    expect(new Set(done.flatMap(({ refusal }) => refusal?.code ?? []))).toEqual(
      new Set(['REVIEW_DECIDED_ALREADY']),
    )
    expect(await readable().reviewCandidate.count({ where: { choice: 'REMOVED' } })).toBe(2)
  })

  it('takes no one twice', async () => {
    const [first] = (await plan()).pairs.map(asInput)
    const pairs = first === undefined ? [] : [first, first]
    expect(codeOf(await exchange(place.organiser, { reviewId, pairs }))).toBe('PAIR_TWICE')
  })
})
