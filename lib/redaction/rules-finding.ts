import { areOneWord, comparedPlaces, isHan } from './rules-folding'
import type { Dictionary, RedactedName } from './rules-names'
import type { Span } from './rules-private'

/** Whose name stands there; null when two people share it. */
export type Found = Span & { readonly person: string | null }

type Names = ReadonlyMap<string, readonly RedactedName[]>

/** Everything to be redacted in a folded text: names, and what is left of erased ones. In no order. */
export function redactedSpans(folded: string, { anywhere, erased }: Dictionary): readonly Found[] {
  const found = nameSpans(folded, anywhere)
  if (erased === null || erased.isEmpty) return found
  return [...found, ...erased.spansIn(folded).map((span) => ({ ...span, person: null }))]
}

/** Names in a folded text, from the left, the longest at each place. */
export function nameSpans(folded: string, names: Names): readonly Found[] {
  const found: Found[] = []
  const compared = comparedPlaces(folded)
  for (let at = 0; at < compared.length; at++) {
    const name = nameAt(compared, at, names)
    if (name === null) continue
    found.push(name)
    at = name.end - 1
  }
  return found
}

/**
 * The longest name that begins at the place of a text that is folded and in simplified characters (`comparedPlaces`).
 * Where a script separates words, whole words only.
 */
export function nameAt(compared: string, at: number, names: Names): Found | null {
  for (const { folded: name, person } of names.get(compared.charAt(at)) ?? []) {
    const end = endOf(compared, at, name)
    if (end !== null && standsAlone(compared, at, end)) return { start: at, end, person }
  }
  return null
}

/** Where the name ends. The characters of a Chinese name of three or more may stand apart. */
function endOf(folded: string, at: number, name: string): number | null {
  if (folded.startsWith(name, at)) return at + name.length
  if (name.length < 3 || !isHan(name.charAt(0))) return null
  let place = at
  for (let index = 0; index < name.length; index++) {
    while (index > 0 && isGap(folded.charAt(place))) place++
    if (folded.charAt(place) !== name.charAt(index)) return null
    place++
  }
  return place
}

function isGap(char: string): boolean {
  return char === ' ' || char === '·' || char === '.'
}

function standsAlone(folded: string, start: number, end: number): boolean {
  return !areOneWord(folded[start - 1], folded[start]) && !areOneWord(folded[end - 1], folded[end])
}
