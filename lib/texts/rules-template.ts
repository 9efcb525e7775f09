import type { SubjectFault, TextFacts, TextFault, TextForm } from './types'

const BRACES = /\{([^{}\n]*)\}/gu

/**
 * Why a text cannot be kept, or null: it names what is no fact, does not say what it must, or says it on a line that is
 * left out when another fact of that line is absent. Pure.
 */
export function faultOf(form: TextForm, body: string): TextFault | null {
  const { names, mayBeAbsent, required } = form
  const lines = body.split('\n').map((line) => variablesIn(names, line))
  const unknown = lines.flatMap(({ unknown: those }) => those)[0]
  if (unknown !== undefined) return { code: 'TEXT_UNKNOWN_VARIABLE', name: unknown }
  for (const needed of required) {
    const saying = lines.filter(({ known }) => known.includes(needed))
    const name = names[needed] ?? needed
    if (saying.length === 0) return { code: 'TEXT_LACKS', name }
    const stays = saying.some(({ known }) => !known.some((one) => mayBeAbsent.has(one)))
    const beside = saying[0]?.known.find((one) => mayBeAbsent.has(one))
    if (!stays && beside !== undefined) {
      return { code: 'TEXT_LINE_VANISHES', name, other: names[beside] ?? beside }
    }
  }
  return null
}

/**
 * Why a subject cannot be kept, or null: it is one line that is never empty, so it names no fact that may be absent. A
 * text to paste has none. Pure.
 */
export function faultOfSubject(form: TextForm, subject: string): SubjectFault | null {
  if (form.subject === undefined) return null
  const { max, barred } = form.subject
  if (subject.replace(/[\s\p{Cf}]/gu, '') === '') return { code: 'REQUIRED' }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subject)) return { code: 'SUBJECT_OF_LINES' }
  if (subject.length > max) return { code: 'TOO_LONG', max, length: subject.length }
  const { known, unknown } = variablesIn(form.names, subject)
  if (unknown[0] !== undefined) return { code: 'TEXT_UNKNOWN_VARIABLE', name: unknown[0] }
  const one = known.find((each) => barred.has(each))
  return one === undefined ? null : { code: 'TEXT_NOT_IN_SUBJECT', name: form.names[one] ?? one }
}

/** The text with its facts in it; lines whose fact is absent are left out. Pure. */
export function fillText(names: TextForm['names'], body: string, facts: TextFacts): string {
  const byName = variablesByName(names)
  const said = body
    .split('\n')
    .filter((line) => variablesIn(names, line).known.every((one) => facts[one] != null))
    .map((line) =>
      line
        .replaceAll(BRACES, (whole, name: string) => {
          const variable = byName.get(name.trim())
          return variable === undefined ? whole : String(facts[variable])
        })
        .trimEnd(),
    )
  return said.join('\n').trim()
}

/** What messages call by keys, called by the names of the language: a text that can be edited. Pure. */
export function namedText(names: TextForm['names'], message: string): string {
  return message.replaceAll(BRACES, (whole, key: string) => {
    const name = names[key]
    return name === undefined ? whole : `{${name}}`
  })
}

function variablesIn(
  names: TextForm['names'],
  line: string,
): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const byName = variablesByName(names)
  const known: string[] = []
  const unknown: string[] = []
  const rest = line.replaceAll(BRACES, (whole, name: string) => {
    const variable = byName.get(name.trim())
    if (variable === undefined) unknown.push(whole)
    else known.push(variable)
    return ''
  })
  const brace = /[{}]/u.exec(rest)
  if (brace !== null) unknown.push(brace[0])
  return { known, unknown }
}

function variablesByName(names: TextForm['names']): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).map(([variable, name]) => [name, variable]))
}
