import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import { randomBytesOf } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { cancelDraw, openDraw, revealDraw } from '@/lib/draws/commands'
import { TICKET_BYTES, ticketsFor } from '@/lib/draws/rules'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { readContext, type Context } from '@/lib/activity/queries-context'
import { policyInForce } from '@/lib/activity/policies/commands'
import { canReview } from '@/lib/activity/policy'
import { momentsOf } from '@/lib/activity/rules-days'
import { isOpen, pickDrawn, undecided } from './rules'
import { activityStatusAt, windowFrom } from '@/lib/activity/silence/rules'
import { readPeople } from '@/lib/activity/silence/store-people'
import * as store from './store'
import type { PolicyTerms, ActivityStatus } from '@/lib/activity/types'

/**
 * Begins a review of a group: every silent member is a candidate, and the commitment of a draw among them
 * is published. Refusals: NOT_ALLOWED, GROUP_UNKNOWN, REVIEW_OPEN_ALREADY, NOBODY_SILENT.
 */
export async function beginReview(
  actor: Actor,
  { groupId }: { readonly groupId: string },
): Promise<Outcome<{ readonly reviewId: string; readonly drawId: string }>> {
  if (!canReview(actor)) return refuse('NOT_ALLOWED')
  const context = await readContext()
  return transaction(async (tx) => {
    const group = (await store.lockGroup(tx, groupId)) ?? reject('GROUP_UNKNOWN')
    if (group.open) reject('REVIEW_OPEN_ALREADY')
    const policy = await policyInForce(tx)
    const statuses = await statusesNow(tx, groupId, policy, context)
    const silent = [...statuses].flatMap(([id, { state }]) => (state === 'SILENT' ? [id] : []))
    if (silent.length === 0) reject('NOBODY_SILENT', { group: group.name })
    const tickets = ticketsFor(silent, randomBytesOf(silent.length * TICKET_BYTES))
    const { drawId, commitment } = await openDraw(tx, {
      purpose: 'activity-review',
      tickets: tickets.map(({ ticket }) => ticket),
      byId: actorId(actor),
    })
    const review = {
      groupId,
      drawId,
      policyId: policy.id,
      createdById: actorId(actor),
      windowFrom: new Date(windowFrom(context.at, policy)),
      windowUntil: new Date(context.at),
    }
    const reviewId = await store.insertReview(tx, review, tickets)
    const facts = { groupId, candidates: silent.length, commitment, policy: policy.version }
    await recordReview(tx, actor, 'review.begun', reviewId, facts)
    return { reviewId, drawId }
  })
}

/**
 * Reveals the draw and picks the seats from those who are silent still. Refusals: NOT_ALLOWED,
 * REVIEW_UNKNOWN, REVIEW_REVEALED_ALREADY, REVIEW_OVER.
 */
export async function revealReview(
  actor: Actor,
  { reviewId }: { readonly reviewId: string },
): Promise<Outcome<undefined>> {
  if (!canReview(actor)) return refuse('NOT_ALLOWED')
  const context = await readContext()
  return transaction(async (tx) => {
    const review = (await store.lockReview(tx, reviewId)) ?? reject('REVIEW_UNKNOWN')
    if (review.state === 'REVEALED') reject('REVIEW_REVEALED_ALREADY')
    if (!isOpen(review.state)) reject('REVIEW_OVER')
    const order = (await revealDraw(tx, review.drawId)) ?? reject('REVIEW_REVEALED_ALREADY')
    const statuses = await statusesNow(tx, null, await policyInForce(tx), context)
    const candidates = await store.listCandidates(tx, reviewId)
    const silent = new Set(
      candidates
        .filter(({ memberId }) => statuses.get(memberId)?.state === 'SILENT')
        .map(({ ticket }) => ticket),
    )
    const drawn = pickDrawn(order, silent, review.seats)
    await store.setPlaces(tx, reviewId, drawn)
    await store.moveReview(tx, reviewId, ['COMMITTED'], { state: 'REVEALED' })
    await recordReview(tx, actor, 'review.revealed', reviewId, { drawn: drawn.length })
    return undefined
  })
}

/** Cancels a review; no decision is possible in it any more. Refusals: NOT_ALLOWED, REVIEW_UNKNOWN, REVIEW_OVER. */
export async function cancelReview(
  actor: Actor,
  { reviewId, reason }: { readonly reviewId: string; readonly reason: string },
): Promise<Outcome<undefined>> {
  if (!canReview(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const review = (await store.lockReview(tx, reviewId)) ?? reject('REVIEW_UNKNOWN')
    const at = toDate(now())
    const closed = { state: 'CANCELLED', closedAt: at, calledOff: reason } as const
    if (!(await store.moveReview(tx, reviewId, ['COMMITTED', 'REVEALED'], closed))) {
      reject('REVIEW_OVER')
    }
    await cancelDraw(tx, review.drawId)
    await recordReview(tx, actor, 'review.cancelled', reviewId, {})
    return undefined
  })
}

/** Ends a review in which every drawn member is decided on. Refusals: …, REVIEW_UNDECIDED {count}, REVIEW_NOT_REVEALED. */
export async function closeReview(
  actor: Actor,
  { reviewId }: { readonly reviewId: string },
): Promise<Outcome<undefined>> {
  if (!canReview(actor)) return refuse('NOT_ALLOWED')
  const context = await readContext()
  return transaction(async (tx) => {
    const review = (await store.lockReview(tx, reviewId)) ?? reject('REVIEW_UNKNOWN')
    if (review.state === 'COMMITTED') reject('REVIEW_NOT_REVEALED')
    if (!isOpen(review.state)) reject('REVIEW_OVER')
    const statuses = await statusesNow(tx, null, await policyInForce(tx), context)
    const drawn = await store.listCandidates(tx, reviewId, { drawn: true })
    const count = undecided(
      drawn.map((one) => ({ ...one, status: statuses.get(one.memberId) ?? null })),
    )
    if (count > 0) reject('REVIEW_UNDECIDED', { count })
    await store.moveReview(tx, reviewId, ['REVEALED'], { state: 'CLOSED', closedAt: toDate(now()) })
    await recordReview(tx, actor, 'review.closed', reviewId, { drawn: drawn.length })
    return undefined
  })
}

/** The status of every member of a group now, by member id; inside the caller's transaction. */
export async function statusesNow(
  tx: Tx,
  groupId: string | null,
  terms: PolicyTerms,
  { at, timeZone }: Pick<Context, 'at' | 'timeZone'>,
): Promise<Map<string, ActivityStatus>> {
  const people = await readPeople(tx, [at], groupId)
  const [moment] = momentsOf([at], timeZone)
  if (moment === undefined) return new Map()
  return new Map(people.map((one) => [one.memberId, activityStatusAt(one, terms, moment)]))
}

async function recordReview(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  reviewId: string,
  facts: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'review', subjectId: reviewId, facts })
}
