import { Refused, type Change } from './outcome'

/**
 * What a form that changes something existing was made from: what its fields held when the page was drawn,
 * by the name of the field. The form sends it along, so that a save that another overtook is found. Pure.
 */
export type BasedOn = Readonly<Record<string, string>>

/** The name of the hidden field. */
export const BASED_ON = 'basedOn'

/** The input of a command behind such a form; `basedOn` is absent where no form speaks. */
export type Saving<T> = Omit<T, typeof BASED_ON> & { readonly basedOn?: BasedOn | undefined }

type Value = string | number | boolean | null | undefined

/** Values as fields hold them: an empty field for nothing, a ticked box is `on`. */
export function basedOn(values: Readonly<Record<string, Value>>): BasedOn {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  return value === true ? 'on' : String(value)
}

/** What changed between the form and now, and is not what the form would save in any case. */
export function changesSince(form: BasedOn, current: BasedOn, typed: BasedOn): Change[] {
  return Object.entries(current).flatMap(([field, value]) => {
    const [then, wanted] = [form[field] ?? '', typed[field] ?? '']
    if (value === then || value === wanted) return []
    return [{ field, now: value, typed: wanted !== then }]
  })
}

/**
 * Leaves the transaction with CHANGED_MEANWHILE when the form was made from something else than what is
 * there now. The caller holds the row, or two saves of one moment would both pass. `form` is undefined
 * where no form speaks: the console, the demo, another room's step.
 */
export function requireUnchanged(
  form: BasedOn | undefined,
  current: BasedOn,
  typed: BasedOn,
  shown: Readonly<Record<string, string>> = {},
): void {
  if (form !== undefined) refuseChanges('save', changesSince(form, current, typed), current, shown)
}

/**
 * The same before something is done to what the page showed, as calling it off, where nothing of it is
 * typed: all that differs now is said first. `seen` is undefined where no form speaks.
 */
export function requireSeenUnchanged(
  seen: BasedOn | undefined,
  current: BasedOn,
  shown: Readonly<Record<string, string>> = {},
): void {
  if (seen === undefined) return
  const changes = Object.entries(current).flatMap(([field, now]) =>
    now === (seen[field] ?? '') ? [] : [{ field, now, typed: true }],
  )
  refuseChanges('act', changes, current, shown)
}

function refuseChanges(
  kind: 'save' | 'act',
  changes: readonly Change[],
  current: BasedOn,
  shown: Readonly<Record<string, string>>,
): void {
  if (changes.length === 0) return
  const named = changes.map((change) => {
    const label = shown[change.field]
    return label === undefined ? change : { ...change, label }
  })
  const facts = { count: changes.length, kind }
  const next = { [BASED_ON]: JSON.stringify(current) }
  throw new Refused({ code: 'CHANGED_MEANWHILE', facts, stale: { changes: named, next } })
}
