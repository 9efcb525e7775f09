import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { canWriteTexts } from '@/lib/announcements/policy'
import { transaction, type Tx } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { textForm } from './rules'
import { startText } from './rules-start'
import { faultOf } from './rules-template'
import type { ResetTextInput, SaveTextInput } from './schema'
import * as store from './store'

/**
 * Keeps a new version of a text that hosts paste; it holds from the next page on. Nothing is written where nothing
 * changed. Refusals: NOT_ALLOWED, TEXT_UNKNOWN_VARIABLE {name}, TEXT_LACKS {name}, TEXT_LINE_VANISHES {name, other},
 * CHANGED_MEANWHILE {count}.
 */
export async function saveText(
  actor: Actor,
  { basedOn, kind, locale, body }: SaveTextInput,
): Promise<Outcome<undefined>> {
  if (!canWriteTexts(actor)) return refuse('NOT_ALLOWED')
  const fault = faultOf(locale, kind, body)
  if (fault !== null) {
    const { code, ...facts } = fault
    return refuse(code, facts, 'body')
  }
  return transaction(async (tx) => {
    const { version, current } = await begin(tx, { kind, locale })
    requireUnchanged(basedOn, textForm(current), textForm(body))
    if (body !== current) await keep(tx, actor, { kind, locale, version, body })
    return undefined
  })
}

/**
 * Goes back to the app's own text; the versions stay readable, the newest among them, and can be saved again. Refusals:
 * NOT_ALLOWED, TEXT_IS_OWN where the app's own holds already.
 */
export async function resetText(
  actor: Actor,
  { kind, locale }: ResetTextInput,
): Promise<Outcome<undefined>> {
  if (!canWriteTexts(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const { version, isOwn } = await begin(tx, { kind, locale })
    if (isOwn) reject('TEXT_IS_OWN')
    await keep(tx, actor, { kind, locale, version, body: null })
    return undefined
  })
}

async function begin(tx: Tx, which: store.Which) {
  await store.lockTexts(tx)
  const newest = await store.newestVersion(tx, which)
  const start = startText(which.locale, which.kind)
  const body = newest?.body ?? null
  return { version: (newest?.version ?? 0) + 1, current: body ?? start, isOwn: body === null }
}

async function keep(
  tx: Tx,
  actor: Actor,
  { kind, locale, version, body }: store.Which & { version: number; body: string | null },
): Promise<void> {
  const [createdAt, createdById] = [toDate(now()), actorId(actor)]
  await store.insertVersion(tx, { kind, locale, version, body, createdAt, createdById })
  await record(tx, actor, {
    action: 'text.changed',
    subjectType: 'text',
    subjectId: `${kind} ${locale}`,
    facts: { version, own: body === null ? 1 : 0 },
  })
}
