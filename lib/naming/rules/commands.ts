import type { Temporal } from 'temporal-polyfill'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { now, toInstant } from '@/lib/shared/clock'
import { requireUnchanged, type Saving } from '@/lib/shared/based-on'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { canManageRules } from '@/lib/naming/policy'
import { decideChange, decideEffect, decideTemplate, FIRST_RULE } from './rules-drafts'
import { draftForm } from './rules-forms'
import type { DraftInput } from '@/lib/naming/schema'
import { startJudging } from '@/lib/naming/verdicts/store-runs'
import { lockToChange } from '@/lib/naming/store-locks'
import * as store from './store'
import { publishVersion } from '@/lib/versioned/commands'
import type { Versioned } from '@/lib/versioned/types'
import type { Bilingual, RuleView } from './types'

/** One publication after the other, and no judging at the same time. */
const RULES: Versioned<RuleView> = {
  lock: lockToChange,
  list: store.listPublished,
  refuseStale: () => reject('DRAFT_CHANGED'),
  action: 'rule.published',
  subjectType: 'naming-rule',
}

/** Creates a draft and answers its id. There may be any number of drafts. Refusals: PART_TWICE, NAME_NOT_ASKED. */
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
 * Changes the draft as its form was drawn, or at the revision that the caller saw. Refusals besides those of
 * `draftRule`: DRAFT_UNKNOWN, CHANGED_MEANWHILE {count} or DRAFT_CHANGED when another organiser was faster,
 * COMMENTS_OPEN.
 */
export async function editDraft(
  actor: Actor,
  draft: { readonly id: string; readonly revision?: number },
  { basedOn, ...input }: Saving<DraftInput>,
): Promise<Outcome<undefined>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  const template = decideTemplate(input.template)
  if (!template.ok) return template
  return transaction(async (tx) => {
    const found = await lockOrReject(tx, draft.id)
    unwrap(decideChange(found, now()))
    requireUnchanged(basedOn, draftForm(found), draftForm(input))
    const { id, revision = found.revision } = draft
    if (!(await store.updateDraft(tx, id, revision, input))) reject('DRAFT_CHANGED')
    await recordRule(tx, actor, 'rule.draft-changed', id)
    return undefined
  })
}

/** Drops a draft for good. Its comments are kept. */
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
  /** The revision that the organiser saw. */
  readonly revision: number
  /** At once when null. */
  readonly from: Temporal.Instant | null
  readonly announcement: Bilingual
}

/**
 * Publishes the draft under the next number and has every nickname judged by it once it is in force.
 * Answers the version. Two drafts published at once get two numbers; of two organisers who publish the
 * same draft, the second gets DRAFT_UNKNOWN. Refusals besides: DRAFT_CHANGED, COMMENTS_OPEN,
 * EFFECT_PASSED, EARLIER_RULE_COMING.
 */
export async function publishRule(actor: Actor, input: PublishInput): Promise<Outcome<number>> {
  if (!canManageRules(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { id, revision, from, announcement } = input
    await RULES.lock(tx)
    unwrap(decideChange(await lockOrReject(tx, id), now()))
    const published = await publishVersion(tx, actor, RULES, {
      // A draft is compared by its own revision: see `publishDraft`.
      after: null,
      effect: (rules, at) => unwrap(decideEffect(rules, from, at)),
      write: async (publication) => {
        const done = await store.publishDraft(tx, id, revision, { ...publication, announcement })
        return done ? id : reject('DRAFT_CHANGED')
      },
      facts: ({ effectiveFrom }) => ({ from: effectiveFrom.toString() }),
    })
    const { version, authorId: byId, effectiveFrom: at } = published
    await startJudging(tx, { cause: 'RULE', version, byId, at, later: from !== null })
    return version
  })
}

/**
 * Publishes version 1, the default rule, in force from `from`. Does nothing when there is a rule already.
 * Called when the community is created. Its announcement is composed when it is shown.
 */
export async function ensureFirstRule(tx: Tx, from: Date): Promise<void> {
  await lockToChange(tx)
  if ((await store.listPublished(tx)).length > 0) return
  const { announcement } = FIRST_RULE
  const id = await store.insertDraft(tx, FIRST_RULE, null)
  const at = toInstant(from)
  const publication = { version: 1, publishedAt: now(), authorId: null, effectiveFrom: at }
  await store.publishDraft(tx, id, 0, { ...publication, announcement })
}

async function recordRule(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  subjectId: string,
  facts: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'naming-rule', subjectId, facts })
}

async function lockOrReject(tx: Tx, id: string) {
  return (await store.lockDraft(tx, id)) ?? reject('DRAFT_UNKNOWN')
}
