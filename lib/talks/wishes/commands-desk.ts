import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Facts, type Outcome } from '@/lib/shared/outcome'
import { canPlan } from '@/lib/nights/policy'
import { maskPrivate } from '@/lib/talks/view/queries-mask'
import { canTendWishes } from './policy'
import { linkForm, wishForm } from './rules'
import type { CloseWishInput, EditWishInput, LinkWishInput, MergeWishesInput } from './schema'
import * as store from './store'

/**
 * Corrects the words of a wish. The form shows them as everybody reads them, without accounts and numbers, and is
 * compared with them so; a field that was left as it was keeps what was typed there first. Refusals: NOT_ALLOWED, WISH_UNKNOWN, WISH_THERE_ALREADY,
 * CHANGED_MEANWHILE.
 */
export async function editWish(actor: Actor, input: EditWishInput): Promise<Outcome<undefined>> {
  if (!canTendWishes(actor)) return refuse('NOT_ALLOWED')
  const { wishId, basedOn, ...words } = input
  return transaction(async (tx) => {
    const wish = await lockOne(tx, wishId)
    const shown = { topic: maskPrivate(wish.topic), details: maskPrivate(wish.details) }
    requireUnchanged(basedOn, wishForm(shown), wishForm(words))
    await store.setWords(tx, wishId, {
      topic: words.topic === shown.topic ? wish.topic : words.topic,
      details: words.details === shown.details ? wish.details : words.details,
    })
    await recordOf(tx, actor, 'wish.edited', wishId)
    return undefined
  })
}

/**
 * Puts one wish into another, with its votes: who voted for both is counted once. The wish keeps its own, so that
 * `undoMerge` gives both back what they had; its offers and its talk stay with it, and count for the other too. Refusals: NOT_ALLOWED, WISH_UNKNOWN, WISH_INTO_ITSELF, WISH_CHANGED.
 */
export async function mergeWishes(
  actor: Actor,
  { wishId, intoId }: MergeWishesInput,
): Promise<Outcome<undefined>> {
  if (!canTendWishes(actor)) return refuse('NOT_ALLOWED')
  if (wishId === intoId) return refuse('WISH_INTO_ITSELF')
  return transaction(async (tx) => {
    const locked = await store.lockWishes(tx, [wishId, intoId])
    const [wish, into] = [locked.get(wishId), locked.get(intoId)]
    if (wish === undefined || into === undefined) reject('WISH_UNKNOWN')
    for (const one of [wish, into])
      if (one.mergedIntoId !== null || one.closedReason !== null) reject('WISH_CHANGED')
    const votes = await store.copyVotes(tx, wishId, intoId)
    await store.setMerged(tx, wishId, { id: intoId, at: now() })
    await recordOf(tx, actor, 'wish.merged', wishId, { intoId, votes })
    return undefined
  })
}

/** Takes a merge back. Refusals: NOT_ALLOWED, WISH_UNKNOWN, WISH_CHANGED, WISH_THERE_ALREADY. */
export async function undoMerge(
  actor: Actor,
  { wishId }: { readonly wishId: string },
): Promise<Outcome<undefined>> {
  if (!canTendWishes(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { mergedIntoId } = await lockOne(tx, wishId)
    if (mergedIntoId === null) reject('WISH_CHANGED')
    // What took its votes may itself have gone on into another: there they stay until that is undone.
    const into = await lockOne(tx, mergedIntoId)
    if (into.mergedIntoId !== null) reject('WISH_CHANGED')
    await store.deleteCopied(tx, wishId, mergedIntoId)
    await store.setMerged(tx, wishId, null)
    await recordOf(tx, actor, 'wish.merge-undone', wishId, { intoId: mergedIntoId })
    return undefined
  })
}

/** Closes a wish, with a reason that everybody reads. Refusals: NOT_ALLOWED, WISH_UNKNOWN, WISH_CHANGED. */
export async function closeWish(
  actor: Actor,
  { wishId, reason }: CloseWishInput,
): Promise<Outcome<undefined>> {
  if (!canTendWishes(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const wish = await lockOne(tx, wishId)
    if (wish.mergedIntoId !== null || wish.closedReason !== null) reject('WISH_CHANGED')
    await store.setClosed(tx, wishId, reason)
    await recordOf(tx, actor, 'wish.closed', wishId)
    return undefined
  })
}

/** Opens it again. Refusals: NOT_ALLOWED, WISH_UNKNOWN, WISH_THERE_ALREADY. */
export async function reopenWish(
  actor: Actor,
  { wishId }: { readonly wishId: string },
): Promise<Outcome<undefined>> {
  if (!canTendWishes(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const wish = await lockOne(tx, wishId)
    if (wish.closedReason === null) return undefined
    await store.setClosed(tx, wishId, null)
    await recordOf(tx, actor, 'wish.reopened', wishId)
    return undefined
  })
}

/** Says which talk a wish became, or that it was none. Refusals: NOT_ALLOWED, WISH_UNKNOWN, TALK_UNKNOWN,
 * CHANGED_MEANWHILE. */
export async function linkWish(
  actor: Actor,
  { wishId, talkId, basedOn }: LinkWishInput,
): Promise<Outcome<undefined>> {
  if (!canPlan(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const linked = await lockOne(tx, wishId)
    requireUnchanged(basedOn, linkForm(linked), linkForm({ talkId }))
    if (talkId !== null && !(await store.hasTalk(tx, talkId))) reject('TALK_UNKNOWN', {}, 'talkId')
    await store.setTalk(tx, wishId, talkId)
    await recordOf(tx, actor, 'wish.linked', wishId, { talkId })
    return undefined
  })
}

async function lockOne(tx: Tx, id: string): Promise<store.LockedWish> {
  return (await store.lockWishes(tx, [id])).get(id) ?? reject('WISH_UNKNOWN')
}

async function recordOf(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  facts: Facts = {},
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'wish', subjectId, facts })
}
