import { createHmac } from 'node:crypto'
import { fold } from '@/lib/search/fold'
import { areOneWord, comparedPlaces } from './rules-folding'
import type { Span } from './rules-private'

/**
 * What stands where an erased name stood, and what an erased person is called: how Chinese prints a
 * name left out. It belongs to no language and holds no letter, so it is never taken for a name.
 */
export const NAMELESS = '○○'

export type ErasedRow = { readonly hash: string; readonly length: number }

/** Names that may not be read any more, known only by their keyed hashes. */
export type Erased = {
  readonly isEmpty: boolean
  /** Whether a person who was called exactly this, folded, was erased. */
  readonly isName: (label: string) => boolean
  /** The label as the log may hold it: itself, or the nameless one that always stands for it. */
  readonly labelOf: (label: string) => string
  /** Where erased names stand in a folded text (rules-folding.ts). */
  readonly spansIn: (folded: string) => readonly Span[]
}

/** Hash of a whole name, by which a label or a row of a roster is known again. */
export function nameRow(key: string, label: string): ErasedRow {
  const folded = fold(label).trim()
  return { hash: hmac(key, `name:${folded}`), length: folded.length }
}

/** Hash of anything redacted of a person, already folded as texts are. Found inside texts. */
export function wordRow(key: string, folded: string): ErasedRow {
  return { hash: hmac(key, `word:${folded}`), length: folded.length }
}

/** The same for the same label each time, so that importing a log again meets the same person. */
export function namelessLabel(key: string, label: string): string {
  return `${NAMELESS} ${hmac(key, `label:${label}`).slice(0, 10)}`
}

export function erasedOf(key: string, rows: readonly ErasedRow[]): Erased {
  const hashes = new Set(rows.map(({ hash }) => hash))
  const lengths = [...new Set(rows.map(({ length }) => length))].sort((a, b) => b - a)
  const isWord = remembered((text) => hashes.has(wordRow(key, text).hash))
  const isName = (label: string) => {
    const { hash, length } = nameRow(key, label)
    return lengths.includes(length) && hashes.has(hash)
  }
  return {
    isEmpty: rows.length === 0,
    isName,
    labelOf: (label) => (isName(label) ? namelessLabel(key, label) : label),
    spansIn: (folded) => spansOf(folded, lengths, isWord),
  }
}

/** From the left, the longest at each place; whole words where the script separates them. */
function spansOf(
  folded: string,
  lengths: readonly number[],
  isWord: (text: string) => boolean,
): readonly Span[] {
  const found: Span[] = []
  // Hashes of before are of names as they were spelled; since then of simplified ones.
  const compared = comparedPlaces(folded)
  for (let start = 0; start < folded.length; start++) {
    if (areOneWord(folded[start - 1], folded[start])) continue
    const length = lengths.find((size) => {
      const end = start + size
      if (size < 2 || end > folded.length) return false
      if (areOneWord(folded[end - 1], folded[end])) return false
      return isWord(compared.slice(start, end)) || isWord(folded.slice(start, end))
    })
    if (length === undefined) continue
    found.push({ start, end: start + length })
    start += length - 1
  }
  return found
}

/** A text has the same short pieces over and over, and a hash takes a thousand times a look-up. */
function remembered(decide: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > MAX_REMEMBERED) known.clear()
    const decided = decide(text)
    known.set(text, decided)
    return decided
  }
}

const MAX_REMEMBERED = 200_000

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}
