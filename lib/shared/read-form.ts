import type { z } from 'zod'
import type { Refusal } from './outcome'
import { plainText } from './text'

type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: Refusal[] }

/** Longer than any field that a person fills in; what is larger comes as a file. */
const LONGEST_FIELD = 20_000

/**
 * Reads typed input by a room's schema, after its texts were made plain. A text longer than `longest` is
 * refused before any schema or pattern sees it. The schema's messages are refusal codes (`REQUIRED`,
 * `TOO_LONG` …); a text that was left empty becomes `REQUIRED`, anything else `BAD_INPUT`. One refusal a field, the first.
 */
export function readInput<S extends z.ZodType>(
  schema: S,
  input: unknown,
  longest = LONGEST_FIELD,
): Reading<z.output<S>> {
  const tooLong = pathOfTooLong(input, longest)
  if (tooLong !== null) {
    const { path, length } = tooLong
    const refusal = { code: 'TOO_LONG', facts: { max: longest, length } }
    return { ok: false, refusals: [path === '' ? refusal : { ...refusal, field: path }] }
  }
  const parsed = schema.safeParse(plainInput(input), { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data }
  const refusals = new Map<string, Refusal>()
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.')
    if (refusals.has(field)) continue
    const unsaid = isEmptyText(issue) ? 'REQUIRED' : 'BAD_INPUT'
    const code = /^[A-Z][A-Z_]+$/u.test(issue.message) ? issue.message : unsaid
    const max = 'maximum' in issue ? Number(issue.maximum) : null
    const facts = code === 'TOO_LONG' ? { max, length: lengthOf(issue.input) } : { max }
    refusals.set(field, field === '' ? { code, facts } : { code, facts, field })
  }
  return { ok: false, refusals: [...refusals.values()] }
}

/** Whether a text was left empty where some is needed. */
function isEmptyText({ code, input }: z.core.$ZodIssue): boolean {
  return code === 'too_small' && typeof input === 'string' && input.trim() === ''
}

/** As the schema counts it, after it was made plain. */
function lengthOf(text: unknown): number | null {
  return typeof text === 'string' ? text.length : null
}

/** Where in the input the first text stands that is longer; null when none is. */
function pathOfTooLong(
  input: unknown,
  longest: number,
): { readonly path: string; readonly length: number } | null {
  if (typeof input === 'string')
    return input.length > longest ? { path: '', length: input.length } : null
  if (!isPlain(input)) return null
  for (const [name, value] of Object.entries(input)) {
    const found = pathOfTooLong(value, longest)
    if (found !== null)
      return { ...found, path: found.path === '' ? name : `${name}.${found.path}` }
  }
  return null
}

function plainInput(input: unknown): unknown {
  if (typeof input === 'string') return plainText(input)
  if (Array.isArray(input)) return input.map(plainInput)
  if (!isPlain(input)) return input
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, plainInput(value)]))
}

/** What JSON and forms are made of; a date or a file is handed on as it is. */
function isPlain(input: unknown): input is object {
  if (typeof input !== 'object' || input === null) return false
  const kind: unknown = Object.getPrototypeOf(input)
  return kind === Object.prototype || kind === Array.prototype || kind === null
}

/**
 * The text fields of a form, made plain. A field sent twice gives its last value; files are left out. One that
 * is longer than any is given as it was sent: `readInput` refuses it before a pattern reads it.
 */
export function formFields(data: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    fields[name] = value.length > LONGEST_FIELD ? value : plainText(value)
  }
  return fields
}
