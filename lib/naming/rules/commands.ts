import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { refuse, Refused, reject, type Outcome } from '@/lib/shared/outcome'
import { canManageRules } from '@/lib/naming/policy'
import { decideChange, decideEffect, decideTemplate } from './rules-drafts'
import type { DraftInput } from '@/lib/naming/schema'
import { startJudging } from '@/lib/naming/verdicts/store-runs'
import { lockToChange } from '@/lib/naming/store-locks'
import * as store from './store'
import type { Bilingual } from './types'

/** Begins a draft and answers its id. Any number may lie side by side. Refusals: PART_TWICE, NAME_NOT_ASKED. */
export async function draftRule(actor: Actor, input: DraftInput): Promise<Outcome<string>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  const template = decideTemplate(input.template)
  if (!template.ok) return template
  return transaction(async (tx) => {
    const id = await store.insertDraft(tx, input, actorId(actor))
    await recordRule(tx, actor, 'rule.drafted', id)
    return id
  })
}

/**
 * Changes the draft that was looked at. Refusals besides those of `draftRule`: DRAFT_UNKNOWN,
 * DRAFT_CHANGED when somebody else was faster, COMMENTS_OPEN.
 */
export async function editDraft(
  actor: Actor,
  draft: { readonly id: string; readonly revision: number },
  input: DraftInput,
): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  const template = decideTemplate(input.template)
  if (!template.ok) return template
  return transaction(async (tx) => {
    const found = await lockOrReject(tx, draft.id)
    orReject(decideChange(found, now()))
    const { id, revision } = draft
    if (!(await store.updateDraft(tx, id, revision, input))) reject('DRAFT_CHANGED')
    await recordRule(tx, actor, 'rule.draft-changed', id)
    return undefined
  })
}

/** Puts a draft aside for good. Its comments are kept. */
export async function dropDraft(actor: Actor, id: string): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await lockOrReject(tx, id)
    await store.dropDraft(tx, id, now())
    await recordRule(tx, actor, 'rule.dropped', id)
    return undefined
  })
}

export type PublishInput = {
  readonly id: string
  /** The draft as it was looked at. */
  readonly revision: number
  /** At once when null. */
  readonly from: Temporal.Instant | null
  readonly announcement: Bilingual
}

/**
 * Publishes the draft under the next number and has every nickname judged by it once it is in force.
 * Answers the version. Of two who publish at once, both get a number of their own; of two who
 * publish the same draft, one is told DRAFT_UNKNOWN. Refusals besides: DRAFT_CHANGED, COMMENTS_OPEN,
 * EFFECT_PASSED, EARLIER_RULE_COMING.
 */
export async function publishRule(actor: Actor, input: PublishInput): Promise<Outcome<number>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    // One after the other, and nobody is judged meanwhile.
    await lockToChange(tx)
    const draft = await lockOrReject(tx, input.id)
    const at = now()
    orReject(decideChange(draft, at))
    const published = await store.listPublished(tx)
    const effectiveFrom = orReject(decideEffect(published, input.from, at))
    const version = Math.max(0, ...published.map((rule) => rule.version)) + 1
    const { id, revision, announcement } = input
    const byId = actorId(actor)
    const publication = { version, announcement, at, byId, effectiveFrom }
    if (!(await store.publishDraft(tx, id, revision, publication))) reject('DRAFT_CHANGED')
    const facts = { version, from: effectiveFrom.toString() }
    await recordRule(tx, actor, 'rule.published', id, facts)
    const later = input.from !== null
    await startJudging(tx, { cause: 'RULE', version, byId, at: effectiveFrom, later })
    return version
  })
}

async function recordRule(
  tx: Tx,
  actor: Actor,
  action: string,
  subjectId: string,
  facts: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'naming-rule', subjectId, facts })
}

async function lockOrReject(tx: Tx, id: string) {
  return (await store.lockDraft(tx, id)) ?? reject('DRAFT_UNKNOWN')
}

function orReject<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return outcome.value
}
