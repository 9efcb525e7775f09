import { getLocale, getTranslations } from 'next-intl/server'
import type { Change, Outcome, Refusal } from '@/lib/shared/outcome'
import type { FormState, SuccessMessage } from './form-state'
import type { Locale } from './locale'
import { refusalSentence, sayableText } from './refusal'

/**
 * Turns a command's outcome into what its form shows. `done` is the sentence for success, after which the fields are
 * empty again but for those that `keep` names.
 */
export async function answer(
  before: FormState,
  outcome: Outcome<unknown>,
  data: FormData,
  done: SuccessMessage = '',
  keep: readonly string[] = [],
): Promise<FormState> {
  const turn = before.turn + 1
  if (outcome.ok) {
    const success = typeof done === 'string' ? { message: done } : done
    const values = Object.fromEntries(
      Object.entries(typed(data)).filter(([name]) => keep.includes(name)),
    )
    return { status: 'done', ...success, fieldErrors: {}, values, turn }
  }
  return refused([outcome.refusal], data, turn)
}

export type Warning = {
  readonly message: string
  readonly lines: NonNullable<FormState['lines']>
  /** What it is about: the next press that sends this along goes through. */
  readonly mark: string
}

/** Nothing was saved yet: says what speaks against it, and keeps what was typed. */
export function warned(before: FormState, data: FormData, warning: Warning): FormState {
  const { message, lines, mark } = warning
  return {
    status: 'refused',
    message,
    lines,
    warned: mark,
    fieldErrors: {},
    values: typed(data),
    turn: before.turn + 1,
  }
}

/** Several fields at fault at once: one refusal each, as a room's schema reports them. */
export async function answerAll(
  before: FormState,
  refusals: readonly Refusal[],
  data: FormData,
): Promise<FormState> {
  return refused(refusals, data, before.turn + 1)
}

async function refused(
  refusals: readonly Refusal[],
  data: FormData,
  turn: number,
): Promise<FormState> {
  const [t, ui, locale] = await Promise.all([
    getTranslations('refusals'),
    getTranslations('ui'),
    getLocale(),
  ])
  const sentences = refusals.map((refusal) => ({
    fields: [refusal.field, refusal.against].filter((field) => field !== undefined),
    sentence: refusalSentence(t, refusal, locale),
  }))
  const elsewhere = sentences.find(({ fields }) => fields.length === 0)
  return {
    status: 'refused',
    code: refusals[0]?.code ?? 'UNEXPECTED',
    // What is of no field stands nowhere else.
    message: (elsewhere ?? sentences[0])?.sentence ?? t('UNEXPECTED'),
    ...(elsewhere === undefined && {
      fieldsAtFault: sentences.length > 1 ? ui('fieldsAtFault', { count: sentences.length }) : '',
    }),
    fieldErrors: Object.fromEntries(
      sentences.flatMap(({ fields, sentence }) => fields.map((field) => [field, sentence])),
    ),
    ...shownAgain(typed(data), refusals, locale),
    turn,
  }
}

/**
 * What the form shows after a refusal: what was typed, and of a save that came too late, in the fields that
 * were left alone, what the other save put there. It is then based on that, so that the next save is informed.
 */
function shownAgain(
  values: Record<string, string[]>,
  refusals: readonly Refusal[],
  locale: Locale,
): Pick<FormState, 'values' | 'changes'> {
  const stale = refusals.find((refusal) => refusal.stale !== undefined)?.stale
  if (stale === undefined) return { values }
  const kept = stale.changes.filter((change) => !change.typed)
  const shown = { ...values }
  for (const { field, now } of kept) shown[field] = [now]
  for (const [name, value] of Object.entries(stale.next)) shown[name] = [value]
  return {
    values: shown,
    changes: Object.fromEntries(
      stale.changes.map((change) => [change.field, inWords(change, locale)]),
    ),
  }
}

/** A date is said as a day; what a command has named stays, and what the field names itself. */
function inWords(change: Change, locale: Locale): Change {
  const label = change.label ?? sayableText(change.now, locale)
  return label === change.now ? change : { ...change, label }
}

/** Files are not shown again: a browser lets no page refill them. Nor are the framework's own fields. */
function typed(data: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}
