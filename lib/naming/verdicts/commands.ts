import type { Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { judge } from '@/lib/naming/nickname/rules'
import { judgingOf } from './rules'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import { lockToJudge } from '@/lib/naming/store-locks'
import * as rules from '@/lib/naming/rules/store'
import * as store from './store'

const BATCH = 500

/**
 * Stores the verdict on every group nickname of these members by every rule that was in force while
 * it was held, and deletes any other. Runs inside the transaction that changed a nickname. Verdicts given
 * with the present knowledge are not repeated.
 */
export async function judgeNames(tx: Tx, memberIds: readonly string[]): Promise<void> {
  await lockToJudge(tx)
  for (let at = 0; at < memberIds.length; at += BATCH) {
    await judgeAll(tx, await store.nicknamesOf(tx, memberIds.slice(at, at + BATCH)))
  }
}

/** The same for the given nicknames. The caller holds `lockToJudge`. Answers how many verdicts were given, and how many differ from before. */
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
      finding: judge(name.text, rule.template, knowledge.words),
    }))
  const changed = await store.writeVerdicts(tx, verdicts, knowledge.version, at)
  return { done: verdicts.length, changed }
}
