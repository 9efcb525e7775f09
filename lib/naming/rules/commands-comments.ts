import * as comments from './store-comments'
import * as store from './store'
import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { canManageRules } from '@/lib/naming/policy'
import { decideCommentPeriod, isOpenForComments } from './rules-drafts'
import { insertAcknowledgement } from './store-comments'

/** Comments that one member may write on one draft. */
const MAX_COMMENTS = 20

/**
 * Lets members read and comment on the draft until the instant; it cannot be changed or published
 * meanwhile. Refusals: DRAFT_UNKNOWN, COMMENTS_OPEN, PERIOD_OVER, PERIOD_TOO_LONG {days}.
 */
export async function openComments(
  actor: Actor,
  id: string,
  until: Temporal.Instant,
): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const draft = await lockOrReject(tx, id)
    const from = now()
    unwrap(decideCommentPeriod(draft, until, from))
    await store.setCommentPeriod(tx, id, { from, until })
    await recordPeriod(tx, actor, id, 'rule.comments-opened')
    return undefined
  })
}

/** Ends the comment period now; what was written stays. Refusals: DRAFT_UNKNOWN, COMMENTS_CLOSED. */
export async function closeComments(actor: Actor, id: string): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const draft = await lockOrReject(tx, id)
    const until = now()
    if (draft.commentsFrom === null || !isOpenForComments(draft, until)) reject('COMMENTS_CLOSED')
    await store.setCommentPeriod(tx, id, { from: draft.commentsFrom, until })
    await recordPeriod(tx, actor, id, 'rule.comments-closed')
    return undefined
  })
}

/** A member comments on a draft. Refusals: SIGN_IN_FIRST, COMMENTS_CLOSED, TOO_MANY_COMMENTS {max}. */
export async function commentOnRule(
  actor: Actor,
  id: string,
  text: string,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const draft = await store.lockDraft(tx, id)
    const at = now()
    if (draft === null || !isOpenForComments(draft, at)) reject('COMMENTS_CLOSED')
    const written = await comments.countComments(tx, id, actor.memberId)
    if (written >= MAX_COMMENTS) reject('TOO_MANY_COMMENTS', { max: MAX_COMMENTS })
    await comments.insertComment(tx, { ruleId: id, memberId: actor.memberId, text, at })
    return undefined
  })
}

/** Deletes the member's own comment while the draft is open. A second tap changes nothing. */
export async function withdrawComment(
  actor: Actor,
  commentId: string,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const ruleId = await comments.findOwnComment(tx, commentId, actor.memberId)
    if (ruleId === null) return undefined
    const draft = await store.lockDraft(tx, ruleId)
    if (draft === null || !isOpenForComments(draft, now())) reject('COMMENTS_CLOSED')
    await comments.deleteComment(tx, commentId)
    return undefined
  })
}

/** A member says that they read a published rule. A second tap changes nothing. Refusals: SIGN_IN_FIRST, RULE_UNKNOWN. */
export async function acknowledgeRule(actor: Actor, id: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    const published = await store.listPublished(tx)
    if (published.every((rule) => rule.id !== id)) reject('RULE_UNKNOWN')
    await comments.insertAcknowledgement(tx, { ruleId: id, memberId: actor.memberId, at: now() })
    return undefined
  })
}

async function recordPeriod(tx: Tx, actor: Actor, subjectId: string, action: AuditAction) {
  await record(tx, actor, { action, subjectType: 'naming-rule', subjectId })
}

async function lockOrReject(tx: Tx, id: string) {
  return (await store.lockDraft(tx, id)) ?? reject('DRAFT_UNKNOWN')
}

/** Keeps what an applicant acknowledged, once they are a member. Runs inside the caller's transaction. */
export async function keepAcknowledgement(
  tx: Tx,
  acknowledged: {
    readonly ruleId: string
    readonly memberId: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await insertAcknowledgement(tx, acknowledged)
}
