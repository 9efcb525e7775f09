import { z } from 'zod'
import type { Role, Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { drawForViewer } from '@/lib/draws/queries'
import { canChangeStanding } from '@/lib/members/policy'
import { readGround } from './commands-ground'
import { policyInForce } from './commands-policy'
import { standingsNow } from './commands-review'
import { canReview } from './policy'
import * as store from './store-reviews'
import type { OwnReview, ReviewRow, ReviewView } from './types-reviews'

const LISTED = 20

/** The latest reviews; null for whom they are not. */
export async function reviews(viewer: Viewer): Promise<ReviewRow[] | null> {
  return canReview(viewer) ? store.listReviews(readable(), {}, LISTED) : null
}

/** One review with those drawn and how they stand at this moment. */
export async function reviewForDesk(viewer: Viewer, id: string): Promise<ReviewView | null> {
  if (!canReview(viewer) || !z.uuid().safeParse(id).success) return null
  const db = readable()
  const review = await store.findReview(db, id)
  if (review === null) return null
  const ground = await readGround()
  const rows = await store.listCandidates(db, id, { drawn: true })
  const draw = await drawForViewer(viewer, review.drawId)
  const standings =
    rows.length === 0
      ? new Map<string, never>()
      : await transaction(async (tx) =>
          standingsNow(tx, null, await policyInForce(tx), ground),
        ).then((found) => (found.ok ? found.value : new Map<string, never>()))
  const drawn = rows.map(({ email, roles, locale: _locale, ...row }) => ({
    ...row,
    hasMail: email !== null,
    standing: standings.get(row.memberId) ?? null,
    mayDecide: canChangeStanding(viewer, { id: row.memberId, roles: roles as Role[] }),
  }))
  return { ...review, words: draw?.words.length ?? 0, drawn, today: ground.today }
}

/** The review in which the viewer was asked; null when there is none, or nobody is signed in. */
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
    ...{ reviewId, groupName, drawId, ticket, windowFrom, windowUntil },
    ...{ answerBy, answer, answerNote, decided: choice !== null },
  }
}
