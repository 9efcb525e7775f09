import { randomUUID } from 'node:crypto'
import { answerReview, askDrawn, recordAnswer } from '@/lib/activity/commands-asking'
import { decideCandidate } from '@/lib/activity/commands-deciding'
import { savePolicy } from '@/lib/activity/commands-policy'
import {
  beginReview,
  cancelReview,
  closeReview,
  revealReview,
} from '@/lib/activity/commands-review'
import { FIRST_POLICY } from '@/lib/activity/rules-policy'
import type { Calls } from './calls-types'

const reason = '两次都没有回音'
const answer = { answer: 'STAYING', note: null } as const

export const ACTIVITY_CALLS: Calls = {
  'activity/commands-review beginReview': (actor, { groupId }) => beginReview(actor, { groupId }),
  'activity/commands-review revealReview': (actor) =>
    revealReview(actor, { reviewId: randomUUID() }),
  'activity/commands-review cancelReview': (actor) =>
    cancelReview(actor, { reviewId: randomUUID(), reason }),
  'activity/commands-review closeReview': (actor) => closeReview(actor, { reviewId: randomUUID() }),
  'activity/commands-asking askDrawn': (actor) => askDrawn(actor, { reviewId: randomUUID() }),
  'activity/commands-asking answerReview': (actor) =>
    answerReview(actor, { reviewId: randomUUID(), ...answer }),
  'activity/commands-asking recordAnswer': (actor, { memberId }) =>
    recordAnswer(actor, { reviewId: randomUUID(), memberId, ...answer }),
  'activity/commands-deciding decideCandidate': (actor, { memberId }) =>
    decideCandidate(actor, { reviewId: randomUUID(), memberId, choice: 'KEEP', reason }),
  'activity/commands-policy savePolicy': (actor) =>
    savePolicy(actor, {
      ...FIRST_POLICY,
      ...{ after: 1, note: '窗口放宽', effectiveFrom: '2099-01-01' },
    }),
}
