import { z } from 'zod'
import type { Role, Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { drawForViewer } from '@/lib/draws/queries'
import { canChangeStatus } from '@/lib/members/policy'
import { readContext } from '@/lib/activity/queries-context'
import { policyInForce } from '@/lib/activity/policies/commands'
import { statusesNow } from './commands'
import { canReview } from '@/lib/activity/policy'
import * as store from './store'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { reviewStep } from './rules-steps'
import { listSteps } from './store-steps'
import type { ListedReview, OwnReview, ReviewView } from './types'

const LISTED = 20

/** The latest reviews, the open ones with what to do next; null for all but organisers. */
export async function reviews(viewer: Viewer): Promise<ListedReview[] | null> {
  if (!canReview(viewer)) return null
  const [listed, open] = await Promise.all([
    store.listReviews(readable(), {}, LISTED),
    listSteps(readable(), (await readContext()).today),
  ])
  const steps = new Map(open.map((facts) => [facts.id, reviewStep(facts)]))
  return listed.map((review) => ({ ...review, step: steps.get(review.id) ?? null }))
}

/** The reviews that organisers can go on with; null for all but organisers. */
export async function reviewsWaiting(viewer: Viewer): Promise<QueueHead | null> {
  if (!canReview(viewer)) return null
  const open = await listSteps(readable(), (await readContext()).today)
  const waiting = open
    .filter((facts) => reviewStep(facts) !== null)
    .map(({ id, since, createdAt }) => ({ id, since: since ?? createdAt }))
    .toSorted((a, b) => a.since.getTime() - b.since.getTime())
  const [first] = waiting
  return toHead(
    first === undefined
      ? undefined
      : { count: waiting.length, since: first.since, first: first.id },
  )
}

/** One review with the drawn members and their status at this moment. */
export async function reviewForDesk(viewer: Viewer, id: string): Promise<ReviewView | null> {
  if (!canReview(viewer) || !z.uuid().safeParse(id).success) return null
  const db = readable()
  const review = await store.findReview(db, id)
  if (review === null) return null
  const context = await readContext()
  const rows = await store.listCandidates(db, id, { drawn: true })
  const draw = await drawForViewer(viewer, review.drawId)
  const statuses =
    rows.length === 0
      ? new Map<string, never>()
      : await transaction(async (tx) =>
          statusesNow(tx, null, await policyInForce(tx), context),
        ).then((found) => (found.ok ? found.value : new Map<string, never>()))
  const drawn = rows.map(({ email, roles, locale: _locale, ...row }) => ({
    ...row,
    hasMail: email !== null,
    status: statuses.get(row.memberId) ?? null,
    mayDecide: canChangeStatus(viewer, { id: row.memberId, roles: roles as Role[] }),
  }))
  return { ...review, words: draw?.words.length ?? 0, drawn, today: context.today }
}

/** The review in which the viewer was asked; null when there is none, and for a visitor. */
export async function ownReview(viewer: Viewer): Promise<OwnReview | null> {
  if (viewer.kind !== 'member') return null
  const db = readable()
  const reviewId = await store.findAsked(db, viewer.memberId)
  if (reviewId === null) return null
  const { memberId } = viewer
  const [review, [candidate]] = await Promise.all([
    store.findReview(db, reviewId),
    store.listCandidates(db, reviewId, { drawn: true, memberId }),
  ])
  if (review === null || candidate === undefined) return null
  const { groupName, drawId, windowFrom, windowUntil } = review
  const { ticket, answerBy, answer, answerNote, choice } = candidate
  return {
    reviewId,
    groupName,
    drawId,
    ticket,
    windowFrom,
    windowUntil,
    answerBy,
    answer,
    answerNote,
    decided: choice !== null,
  }
}
