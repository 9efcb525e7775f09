import type { PersonFacts } from './types'

/** How Chinese prints a name left out; read as "so-and-so" in English text too. */
const LEFT_OUT = '○○'

/**
 * The text without any string the person has been called. Organisers write topics, summaries and
 * reasons freely, and a name in them is a name published. One-character names are left alone:
 * they are everyday words, and taking them out would eat the text.
 */
export function withoutNames(
  text: string,
  person: Pick<PersonFacts, 'displayName' | 'otherNames'>,
): string {
  const names = [person.displayName, ...person.otherNames]
    .map((name) => name.trim())
    .filter((name) => Array.from(name).length > 1)
    // Longest first, so that no half of a longer name is left standing.
    .sort((a, b) => b.length - a.length)
  if (names.length === 0) return text
  return text.replace(new RegExp(names.map(literally).join('|'), 'giu'), LEFT_OUT)
}

function literally(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
