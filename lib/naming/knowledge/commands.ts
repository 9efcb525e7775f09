import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canManageRules } from '@/lib/naming/policy'
import { foldTaught } from './rules'
import type { TeachingInput } from '@/lib/naming/schema'
import { startJudging } from '@/lib/naming/verdicts/store-runs'
import * as store from './store'
import { lockToChange } from '@/lib/naming/store-locks'

/**
 * Teaches the app that a text is a company, a role, a city or a name, and starts a run for the nicknames
 * that contain it. Answers the id of the new entry. Refusals: NOTHING_TO_TEACH (no letter in
 * it), TAUGHT_ALREADY {text}, TAUGHT_OTHERWISE {text, kind} when it is taught as another kind.
 */
export async function teach(actor: Actor, input: TeachingInput): Promise<Outcome<string>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  const { kind, text } = input
  const folded = foldTaught(text)
  if (folded === '') return refuse('NOTHING_TO_TEACH', {}, 'text')
  return transaction(async (tx) => {
    await lockToChange(tx)
    const known = await store.findTaught(tx, folded)
    if (known?.kind === kind) reject('TAUGHT_ALREADY', { text: known.text }, 'text')
    if (known !== null) reject('TAUGHT_OTHERWISE', { text: known.text, kind: known.kind }, 'text')
    const at = now()
    const byId = actorId(actor)
    const version = (await store.readTaught(tx)).version + 1
    const id = await store.insertTaught(tx, { kind, text, folded, version, byId }, at)
    await record(tx, actor, {
      action: 'knowledge.taught',
      subjectType: 'naming-knowledge',
      subjectId: id,
      facts: { kind, version },
    })
    await startJudging(tx, { cause: 'KNOWLEDGE', version, byId, at, text })
    return id
  })
}

/** Takes an entry back; it stays in the list with its dates. Refusals: KNOWLEDGE_GONE. */
export async function takeBack(actor: Actor, id: string): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockToChange(tx)
    const at = now()
    const byId = actorId(actor)
    const version = (await store.readTaught(tx)).version + 1
    const gone = (await store.endTaught(tx, id, { version, byId, at })) ?? reject('KNOWLEDGE_GONE')
    await record(tx, actor, {
      action: 'knowledge.taken-back',
      subjectType: 'naming-knowledge',
      subjectId: id,
      facts: { kind: gone.kind, version },
    })
    await startJudging(tx, { cause: 'KNOWLEDGE', version, byId, at, text: gone.text })
    return undefined
  })
}
