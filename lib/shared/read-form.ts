import type { z } from 'zod'
import type { Refusal } from './outcome'

type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: Refusal[] }

/**
 * Reads typed input by a room's schema. The schema's messages are refusal codes (`REQUIRED`,
 * `TOO_LONG` …); anything else becomes `BAD_INPUT`. One refusal a field, the first.
 */
export function readInput<S extends z.ZodType>(schema: S, input: unknown): Reading<z.output<S>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  const refusals = new Map<string, Refusal>()
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.')
    if (refusals.has(field)) continue
    const code = /^[A-Z][A-Z_]+$/u.test(issue.message) ? issue.message : 'BAD_INPUT'
    const facts = { max: 'maximum' in issue ? Number(issue.maximum) : null }
    refusals.set(field, field === '' ? { code, facts } : { code, facts, field })
  }
  return { ok: false, refusals: [...refusals.values()] }
}

/**
 * The text fields of a form. A field sent twice gives its last value; files are left out, and so is the
 * character NUL, which no keyboard types and PostgreSQL cannot hold.
 */
export function formFields(data: FormData): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of data) {
    if (typeof value === 'string' && !name.startsWith('$ACTION'))
      fields[name] = value.replaceAll('\0', '')
  }
  return fields
}
