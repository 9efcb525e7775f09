import type { Tx } from '@/lib/db/transaction'
import { now, toInstant } from '@/lib/shared/clock'
import { DEFAULT_TEMPLATE, judge } from '@/lib/naming/engine/rules'
import { judgingOf } from './rules'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import { lockToChange, lockToJudge } from '@/lib/naming/store-locks'
import * as rules from '@/lib/naming/rules/store'
import * as store from './store'

const BATCH = 500
const REMINDERS = 2

/**
 * Stores the verdict on every group nickname of these members by every rule that was in force while
 * it was held, and takes away any other. A step of the transaction that changed a nickname; what is
 * judged already, with the knowledge of now, is left alone.
 */
export async function judgeNames(tx: Tx, memberIds: readonly string[]): Promise<void> {
  await lockToJudge(tx)
  for (let at = 0; at < memberIds.length; at += BATCH) {
    await judgeAll(tx, await store.nicknamesOf(tx, memberIds.slice(at, at + BATCH)))
  }
}

/** The same for certain nicknames. The caller holds `lockToJudge`. Answers what was done and what came out otherwise than before. */
export async function judgeAll(
  tx: Tx,
  names: readonly store.HeldName[],
): Promise<{ readonly done: number; readonly changed: number }> {
  if (names.length === 0) return { done: 0, changed: 0 }
  const published = await rules.listPublished(tx)
  const knowledge = await readKnowledge(tx)
  const at = now()
  const work = names.map((name) => ({
    name,
    ...judgingOf(published, name, { knowledge: knowledge.version, now: at }),
  }))
  await store.deleteVerdicts(
    tx,
    work.flatMap(({ name, drop }) => drop.map((ruleId) => ({ nameId: name.id, ruleId }))),
  )
  const verdicts = work
    .flatMap((one) => one.judge)
    .map(({ name, rule }) => ({
      nameId: name.id,
      ruleId: rule.id,
      finding: judge(name.text, rule.template, knowledge.engine),
    }))
  const changed = await store.writeVerdicts(tx, verdicts, knowledge.version, at)
  return { done: verdicts.length, changed }
}

/**
 * Version 1, the community's own default, in force from `from`; nothing when there is a rule already.
 * Called where the community is made. Its announcement is composed when it is shown.
 */
export async function ensureFirstRule(tx: Tx, from: Date): Promise<void> {
  await lockToChange(tx)
  if ((await rules.listPublished(tx)).length > 0) return
  const announcement = { zh: '', en: '' }
  const draft = {
    ...{ template: DEFAULT_TEMPLATE, reminderLimit: REMINDERS },
    ...{ announcement, note: '' },
  }
  const id = await rules.insertDraft(tx, draft, null)
  const at = toInstant(from)
  const publication = { version: 1, announcement, at: now(), byId: null, effectiveFrom: at }
  await rules.publishDraft(tx, id, 0, publication)
}
