import { beforeEach, expect, test } from 'vitest'
import {
  candidates,
  createCommunity,
  createMember,
  daysAgo,
  pastAnswerDay,
  type TestCommunity,
} from '@/lib/activity/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { beginReview, cancelReview, closeReview, revealReview } from './commands'
import { answerReview, askDrawn } from './commands-ask'
import { decideCandidate } from './commands-decide'

let place: TestCommunity
let staying: MemberViewer
let silent: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  place = await createCommunity()
  staying = await createMember(place.groupId, '沈知远')
  silent = await createMember(place.groupId, '顾南舟')
})

async function begin(): Promise<string> {
  const begun = await beginReview(place.organiser, place)
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.value.reviewId
}

/** Both are drawn and asked, and one says to be still here. */
async function answered(): Promise<string> {
  const reviewId = await begin()
  await revealReview(place.organiser, { reviewId })
  await askDrawn(place.organiser, { reviewId })
  const answer = { reviewId, answer: 'STAYING', note: '' } as const
  expect(codeOf(await answerReview(staying, answer))).toBe('OK')
  await pastAnswerDay(reviewId)
  return reviewId
}

test('a member who said to be still here is not drawn again until the window has gone by', async () => {
  const reviewId = await answered()
  expect(codeOf(await cancelReview(place.organiser, { reviewId, reason: '改天再来' }))).toBe('OK')
  const next = await begin()
  expect(await candidates(next)).toEqual(['顾南舟'])
  await cancelReview(place.organiser, { reviewId: next, reason: '改天再来' })
  await readable().reviewCandidate.updateMany({
    where: { answer: 'STAYING' },
    data: { answeredAt: daysAgo(86) },
  })
  expect(await candidates(await begin())).toEqual(['沈知远', '顾南舟'].toSorted())
})

test('an answer waits for the decision, and a member who was kept is not drawn again either', async () => {
  const reviewId = await answered()
  const decide = (memberId: string) =>
    decideCandidate(place.organiser, { reviewId, memberId, choice: 'KEEP', reason: '再等等' })
  expect(codeOf(await closeReview(place.organiser, { reviewId }))).toBe('REVIEW_UNDECIDED')
  expect(codeOf(await decide(staying.memberId))).toBe('OK')
  expect(codeOf(await decide(silent.memberId))).toBe('OK')
  expect(codeOf(await closeReview(place.organiser, { reviewId }))).toBe('OK')
  expect(codeOf(await beginReview(place.organiser, place))).toBe('NOBODY_SILENT')
})
