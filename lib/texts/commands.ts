import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { requireUnchanged, type BasedOn } from '@/lib/shared/based-on'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { canWriteTexts } from './policy'
import { textForm } from './rules'
import { faultOf, faultOfSubject } from './rules-template'
import * as store from './store'
import type { TextForm, Which, Written } from './types'

/** A text as its kind has it: what the app says itself, what it can and must say, and how the audit record calls it. */
export type TextKind = {
  readonly which: Which
  readonly start: Written
  readonly form: TextForm
  readonly action: AuditAction
}

/**
 * Keeps a new version of a text; it holds from then on. Nothing is written where nothing changed. Refusals: NOT_ALLOWED,
 * TEXT_UNKNOWN_VARIABLE {name}, TEXT_LACKS {name}, TEXT_LINE_VANISHES {name, other}, CHANGED_MEANWHILE {count}; of a subject
 * REQUIRED, SUBJECT_OF_LINES, TOO_LONG {max, length}, TEXT_NOT_IN_SUBJECT {name}.
 */
export async function keepText(
  actor: Actor,
  kind: TextKind,
  { basedOn, ...next }: Written & { readonly basedOn?: BasedOn | undefined },
): Promise<Outcome<undefined>> {
  if (!canWriteTexts(actor)) return refuse('NOT_ALLOWED')
  const refusal = faultOfField(kind, next)
  if (refusal !== null) return refusal
  return transaction(async (tx) => {
    const { version, current } = await begin(tx, kind)
    requireUnchanged(basedOn, textForm(current), textForm(next))
    if (next.body !== current.body || next.subject !== current.subject)
      await keep(tx, actor, kind, { version, ...next })
    return undefined
  })
}

/**
 * Goes back to the app's own text; the versions stay readable, the newest among them, and can be saved again. Refusals:
 * NOT_ALLOWED, TEXT_IS_OWN where the app's own holds already.
 */
export async function giveBackText(actor: Actor, kind: TextKind): Promise<Outcome<undefined>> {
  if (!canWriteTexts(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { version, isOwn } = await begin(tx, kind)
    if (isOwn) reject('TEXT_IS_OWN')
    await keep(tx, actor, kind, { version, subject: '', body: null })
    return undefined
  })
}

function faultOfField({ form }: TextKind, { subject, body }: Written): Outcome<undefined> | null {
  const inSubject = faultOfSubject(form, subject)
  const fault = inSubject ?? faultOf(form, body)
  if (fault === null) return null
  const { code, ...facts } = fault
  return refuse(code, facts, inSubject === null ? 'body' : 'subject')
}

async function begin(tx: Tx, { which, start }: TextKind) {
  await store.lockTexts(tx)
  const newest = await store.newestVersion(tx, which)
  const { subject = '', body = null } = newest ?? {}
  const current = body === null ? start : { subject, body }
  return { version: (newest?.version ?? 0) + 1, current, isOwn: body === null }
}

async function keep(
  tx: Tx,
  actor: Actor,
  { which, action }: TextKind,
  { version, subject, body }: { version: number; subject: string; body: string | null },
): Promise<void> {
  const [createdAt, createdById] = [toDate(now()), actorId(actor)]
  await store.insertVersion(tx, { ...which, version, subject, body, createdAt, createdById })
  await record(tx, actor, {
    action,
    subjectType: 'text',
    subjectId: `${which.kind} ${which.locale}`,
    facts: { version, own: body === null ? 1 : 0 },
  })
}
