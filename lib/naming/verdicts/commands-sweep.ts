import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { ensureFirstRule } from '@/lib/naming/rules/commands'
import { judgeAll } from './commands'
import { canManageRules } from '@/lib/naming/policy'
import { couldChange } from '@/lib/naming/knowledge/rules'
import { intervalsOf } from '@/lib/versioned/rules'
import * as stale from './store-stale'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import * as judging from './store-runs'
import { lockToJudge, lockToSweep } from '@/lib/naming/store-locks'
import { isWithoutRule, listPublished } from '@/lib/naming/rules/store'
import { nicknamesById } from './store'

/** Names judged in one transaction. Renames and publications wait for at most one of these. */
const BATCH = 200

/** Judges one batch of a run. Answers whether there is more to do. */
export async function judgeNextNames(tx: Tx, judgingId: string): Promise<boolean> {
  await lockToSweep(tx)
  if (!(await judging.lockOpenJudging(tx, judgingId))) return false
  await lockToJudge(tx)
  const { nameIds, left } = await findRemaining(tx, BATCH)
  const { done, changed } = await judgeAll(tx, await nicknamesById(tx, nameIds))
  // Nothing could be judged: the remaining names were deleted since they were counted.
  const still = done === 0 ? 0 : Math.max(0, left - done)
  await judging.advanceJudging(tx, judgingId, { done, changed, left: still }, now())
  return still > 0
}

/**
 * Queues unfinished runs again, and starts one when verdicts are missing although no run was started or
 * stopped. Called by a schedule.
 */
export async function sweepNames(tx: Tx): Promise<void> {
  const at = now()
  // A database that is older than naming rules gets its first one, effective from now.
  if (await isWithoutRule(tx)) await ensureFirstRule(tx, toDate(at))
  if ((await judging.requeueJudgings(tx, at)) > 0) return
  const last = await judging.latestJudging(tx, at)
  if (last?.state === 'CANCELLED') return
  await lockToJudge(tx)
  const { left } = await findRemaining(tx, 1)
  if (left > 0) {
    await judging.startJudging(tx, { cause: 'BEHIND', version: null, byId: null, at })
  }
}

/** Stops a run; verdicts already given stay. Refusals: JUDGING_OVER. */
export async function cancelJudging(actor: Actor, id: string): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const by = { at: now(), byId: actorId(actor) }
    if (!(await judging.cancelJudging(tx, id, by))) reject('JUDGING_OVER')
    await record(tx, actor, {
      action: 'judging.cancelled',
      subjectType: 'naming-judging',
      subjectId: id,
    })
    return undefined
  })
}

/** Starts a run for what a stopped one left. Refusals: NOTHING_TO_JUDGE, JUDGING_GOES_ON. */
export async function resumeJudging(actor: Actor): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockToSweep(tx)
    await lockToJudge(tx)
    const at = now()
    if ((await judging.latestJudging(tx, at))?.state === 'AT_WORK') reject('JUDGING_GOES_ON')
    const { left } = await findRemaining(tx, 1)
    if (left === 0) reject('NOTHING_TO_JUDGE')
    const byId = actorId(actor)
    await judging.startJudging(tx, { cause: 'BEHIND', version: null, byId, at })
    return undefined
  })
}

/**
 * First keeps every verdict that the changed knowledge cannot change, then lists the names that are left.
 * The caller holds `lockToJudge`, so that the knowledge does not change meanwhile.
 */
async function findRemaining(tx: Tx, limit: number) {
  const { version } = await readKnowledge(tx)
  const names = await stale.namesWithStaleVerdicts(tx, version)
  if (names.length > 0) {
    const oldest = Math.min(...names.map(({ knowledge }) => knowledge))
    const changes = await stale.changesAfter(tx, oldest)
    const affected = names.filter((name) => couldChange(name.text, name.knowledge, changes))
    await stale.carryOver(
      tx,
      version,
      affected.map(({ id }) => id),
    )
  }
  const stretches = intervalsOf(await listPublished(tx)).map(({ version: rule, ...interval }) => ({
    rule,
    ...interval,
  }))
  return stale.nextToJudge(tx, stretches, { knowledge: version, now: now(), limit })
}
