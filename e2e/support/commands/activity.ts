import { randomUUID } from 'node:crypto'
import { answerReview, askDrawn, recordAnswer } from '@/lib/activity/reviews/commands-ask'
import { decideCandidate } from '@/lib/activity/reviews/commands-decide'
import { savePolicy } from '@/lib/activity/policies/commands'
import {
  beginReview,
  cancelReview,
  closeReview,
  revealReview,
} from '@/lib/activity/reviews/commands'
import { FIRST_POLICY } from '@/lib/activity/policies/rules'
import type { CommandCases } from './types'

const reason = '两次都没有回音'
const answer = { answer: 'STAYING', note: null } as const

export const ACTIVITY_CASES: CommandCases = {
  'activity beginReview': (actor, { groupId }) => beginReview(actor, { groupId }),
  'activity revealReview': (actor) => revealReview(actor, { reviewId: randomUUID() }),
  'activity cancelReview': (actor) => cancelReview(actor, { reviewId: randomUUID(), reason }),
  'activity closeReview': (actor) => closeReview(actor, { reviewId: randomUUID() }),
  'activity askDrawn': (actor) => askDrawn(actor, { reviewId: randomUUID() }),
  'activity answerReview': (actor) => answerReview(actor, { reviewId: randomUUID(), ...answer }),
  'activity recordAnswer': (actor, { memberId }) =>
    recordAnswer(actor, { reviewId: randomUUID(), memberId, ...answer }),
  'activity decideCandidate': (actor, { memberId }) =>
    decideCandidate(actor, { reviewId: randomUUID(), memberId, choice: 'KEEP', reason }),
  'activity savePolicy': (actor) =>
    savePolicy(actor, {
      ...FIRST_POLICY,
      after: 1,
      note: '窗口放宽',
      effectiveFrom: '2099-01-01',
    }),
}
