import { NAMELESS } from '@/lib/redaction/rules-erased'
import { nameAt, nameSpans, type Found } from '@/lib/redaction/rules-finding'
import { comparedName, comparedPlaces, foldPlaces } from '@/lib/redaction/rules-folding'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { writtenAs } from '@/lib/search/fold-text'

/** Removes one person's names from texts. */
export type Rewriter = {
  readonly text: (text: string) => string
  readonly json: (value: unknown) => unknown
  /** Whether the whole text is a name that only this person has. */
  readonly isName: (text: string) => boolean
  /** Matches, in folded text, everything that `text` might change. For PostgreSQL's `~`. */
  readonly pattern: string
}

/**
 * `dictionary` holds the names of all people, so that a longer name of another person is not cut, and a
 * name that two people share stays the other's. `addresses` are removed literally.
 */
export function rewriterOf(
  dictionary: Dictionary,
  key: string,
  addresses: readonly string[],
): Rewriter {
  const own = (names: Dictionary['anywhere']) =>
    [...names.values()].flat().flatMap((name) => (name.person === key ? [name.folded] : []))
  const words = own(dictionary.anywhere)
  const addressed = own(dictionary.addressed)
  const whole = new Set(addressed)
  const isName = (text: string) => whole.has(comparedName(text))
  const text = (before: string) =>
    isName(before) ? NAMELESS : withoutSpans(before, spans, addresses)
  const spans = (folded: string) => [
    ...nameSpans(folded, dictionary.anywhere).filter(({ person }) => person === key),
    ...mentions(folded, dictionary).filter(({ person }) => person === key),
  ]
  const json = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(json)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, json(held)]))
  }
  return { text, json, isName, pattern: patternOf(words, addressed, addresses) }
}

/** A name of one character counts only after an @. */
function mentions(folded: string, { addressed }: Dictionary): Found[] {
  const compared = comparedPlaces(folded)
  return [...compared.matchAll(/@ ?/gu)].flatMap(
    (match) => nameAt(compared, match.index + match[0].length, addressed) ?? [],
  )
}

function withoutSpans(
  before: string,
  spans: (folded: string) => readonly Found[],
  addresses: readonly string[],
): string {
  const plain = addresses.reduce(
    (rest, address) => rest.replaceAll(new RegExp(literally(address), 'giu'), NAMELESS),
    before,
  )
  const composed = plain.normalize('NFC')
  const folded = foldPlaces(composed)
  const found = spans(folded.text).toSorted((a, b) => a.start - b.start || b.end - a.end)
  if (found.length === 0) return plain
  let after = ''
  let done = 0
  for (const { start, end } of found) {
    const from = folded.from[start] ?? 0
    const to = folded.to[end - 1] ?? from
    if (to <= done) continue
    after += composed.slice(done, Math.max(done, from)) + NAMELESS
    done = to
  }
  return after + composed.slice(done)
}

function patternOf(
  words: readonly string[],
  addressed: readonly string[],
  addresses: readonly string[],
): string {
  const short = addressed.filter((name) => Array.from(name).length === 1).map(anyScript)
  return [
    ...addresses.map((address) => literally(address.toLowerCase())),
    ...words.map((word) => Array.from(word).map(anyScript).join(GAP)),
    ...short.flatMap((name) => [`@ ?${name}`, `^\\s*${name}\\s*$`, `"${name}"`]),
  ].join('|')
}

/** Characters that the search for names ignores between two characters. */
const GAP = '[\\s·.\\u200b-\\u200f\\u2060\\ufeff\\u00ad]*'

/** A character of a compared name, as a text may spell it. */
function anyScript(character: string): string {
  const spelled = writtenAs(character)
  return spelled.length === 1 ? literally(character) : `[${spelled.join('')}]`
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
