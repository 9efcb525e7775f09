import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { linkLabel, unlinkLabel } from '@/lib/logs/labels/commands'
import { peopleWanted } from '@/lib/logs/jobs-kinds'
import { namesChanged } from '@/lib/members/names/commands'
import { deleteMentioned } from '@/lib/members/names/store'
import { now, toDate } from '@/lib/shared/clock'
import { reject } from '@/lib/shared/outcome'
import { observeNames } from '@/lib/matching/runs/commands-observe'
import { holdMembers } from '@/lib/matching/runs/store'
import { applyWishes } from './commands-wishes'
import type { Alias } from './schema'
import * as store from './store'

/** Steps of another's transaction, which asked who may: whose a label or a mentioned nickname is. */

/**
 * Says whose a label is, as a step of another's transaction, which asked who may; one that was another
 * member's is taken from them first. Rejects MEMBER_UNKNOWN, ALIAS_UNKNOWN.
 */
export async function claimLabelIn(
  tx: Tx,
  actor: Actor,
  { id, memberId }: { readonly id: string; readonly memberId: string },
): Promise<void> {
  const alias = { kind: 'label', id } as const
  const before = (await store.findAlias(tx, alias))?.memberId ?? null
  if (before === memberId) return
  if (before !== null) await take(tx, actor, alias, before)
  await give(tx, actor, alias, memberId, 'HAND')
  await store.closeOthers(tx, alias)
}

/** Takes such a claim back, as a step of another's transaction: whose the label is, is asked again. */
export async function freeLabelIn(
  tx: Tx,
  actor: Actor,
  id: string,
  memberId: string,
): Promise<void> {
  await take(tx, actor, { kind: 'label', id }, memberId)
  await store.reopenOthers(tx, { kind: 'label', id })
}

/** Rejects MEMBER_UNKNOWN, ALIAS_UNKNOWN, ALIAS_TAKEN. */
export async function give(
  tx: Tx,
  actor: Actor,
  alias: Alias,
  memberId: string,
  via: 'PROPOSAL' | 'HAND',
): Promise<void> {
  if (!(await holdMembers(tx, [memberId])).has(memberId)) reject('MEMBER_UNKNOWN', {}, 'memberId')
  const found = (await store.findAlias(tx, alias)) ?? reject('ALIAS_UNKNOWN')
  const by = { at: toDate(now()), byId: actorId(actor) }
  const linked =
    alias.kind === 'mention'
      ? await store.linkMention(tx, alias.id, memberId)
      : await linkLabel(tx, { personId: alias.id, memberId, via }, by)
  if (!linked) reject('ALIAS_TAKEN')
  await applyWishes(tx, actor, [memberId])
  if (found.seen !== null) await observeNames(tx, [{ ...found.seen, text: found.text, memberId }])
  // The member who speaks under the label is known by more names now: others may follow.
  await enqueue(tx, peopleWanted, { groupId: found.groupId }, { singletonKey: found.groupId })
  await audit(tx, actor, 'member.name-linked', memberId, { kind: alias.kind, alias: alias.id })
}

/** Rejects ALIAS_FREE. */
export async function take(tx: Tx, actor: Actor, alias: Alias, memberId: string): Promise<void> {
  if (!(await unlink(tx, alias, memberId))) reject('ALIAS_FREE')
  await namesChanged(tx, [memberId])
  await audit(tx, actor, 'member.name-unlinked', memberId, { kind: alias.kind, alias: alias.id })
}

/** Answers whether the link was there. A mentioned nickname leaves the member's history with it. */
async function unlink(tx: Tx, alias: Alias, memberId: string): Promise<boolean> {
  if (alias.kind === 'label') return unlinkLabel(tx, alias.id, memberId)
  const text = await store.unlinkMention(tx, alias.id, memberId)
  if (text !== null) await deleteMentioned(tx, memberId, text)
  return text !== null
}

/** Records an act of matching, in the transaction that did it. */
export async function audit(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'member', subjectId, facts })
}
