import { readSettings } from '@/lib/communities/queries'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { ruleAt } from '@/lib/naming/queries'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { pastedIn } from '@/lib/texts/queries'
import { canWorkOnNames } from './policy'
import { momentOf } from './rules-cases'
import { composeMessages, groupCases, spareSome } from './rules-composing'
import { NAMES_TEXT } from './rules-texts'
import type { ComposeInput } from './schema'
import { findCases } from './store-cases'
import * as batches from './store-reminders'
import * as store from './store-work'

/**
 * Stores the texts to paste for those of the chosen members who may be reminded now, one batch per group.
 * Answers the batches' ids. Refusals: NO_RULE, NOBODY_TO_REMIND, and
 * KEPT_ALREADY where a kept text names them.
 */
export async function composeReminders(
  actor: Actor,
  { memberIds, locale }: ComposeInput,
): Promise<Outcome<string[]>> {
  if (!canWorkOnNames(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const at = now()
    const { timeZone } = await readSettings(tx)
    const rule = (await ruleAt(tx, at)) ?? reject('NO_RULE')
    // Of two who compose for the same members at once, the second must see the first one's texts.
    await store.lockMembers(tx, memberIds)
    const moment = momentOf(at, timeZone)
    const cases = await findCases(tx, moment, memberIds)
    const { reminded, spared } = spareSome(memberIds, cases, new Map(), moment)
    if (reminded.length === 0) {
      reject(spared.some(({ why }) => why === 'COMPOSED') ? 'KEPT_ALREADY' : 'NOBODY_TO_REMIND')
    }
    const write = await pastedIn(locale, NAMES_TEXT, tx)
    const ids: string[] = []
    for (const [groupId, members] of groupCases(reminded)) {
      const messages = composeMessages(locale, rule.template, members, write)
      const batch = { groupId, locale, messages, composedById: actorId(actor), composedAt: at }
      ids.push(await batches.insertBatch(tx, batch))
    }
    return ids
  })
}

/** Drops a text that is not marked as sent. Refusals: BATCH_UNKNOWN, BATCH_SENT, BATCH_DROPPED. */
export async function dropReminders(actor: Actor, batchId: string): Promise<Outcome<undefined>> {
  if (!canWorkOnNames(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const batch = await lockOrReject(tx, batchId)
    if (batch.sentAt !== null) reject('BATCH_SENT')
    if (batch.droppedAt !== null) reject('BATCH_DROPPED')
    await batches.dropBatch(tx, batchId, now())
    await record(tx, actor, {
      action: 'reminder.dropped',
      subjectType: 'reminder-batch',
      subjectId: batchId,
      facts: {},
    })
    return undefined
  })
}

export async function lockOrReject(tx: Tx, batchId: string) {
  return (await batches.lockBatch(tx, batchId)) ?? reject('BATCH_UNKNOWN')
}
