import { foldText } from './fold-text'
import { toTsquery } from './grams'
import { QUERY_MAX } from './limits'

/** A query ready for the database: words that all have to be in one row, the longest first. */
export type SearchQuery = { readonly words: readonly string[]; readonly grams: string }

/** Whether the text is longer than what is looked for. No part of it was asked for alone. */
export function isTooLong(text: string): boolean {
  return Array.from(text.trim()).length > QUERY_MAX
}

/** What was typed, read; null when there is nothing to look for, or too much. */
export function readQuery(text: string): SearchQuery | null {
  if (isTooLong(text)) return null
  const words = wordsOf(text)
  const asked = words.map((word) => toTsquery(word)).filter((grams) => grams !== null)
  if (asked.length === 0) return null
  // A prefix is slow beside a full gram and narrows nothing: the text itself is asked about it anyway.
  const full = asked.filter((grams) => !grams.endsWith(':*'))
  return { words, grams: (full.length > 0 ? full : asked).join(' & ') }
}

/**
 * The folded words of a query: parted by white space, and kept together between quotation marks of any
 * kind. A mark without its other half is a sign like any other. A word that another one holds is dropped.
 */
export function wordsOf(text: string): string[] {
  const found: string[] = []
  let from = 0
  for (const match of text.matchAll(QUOTED)) {
    found.push(...text.slice(from, match.index).split(/\s+/u), match[0].slice(1, -1))
    from = match.index + match[0].length
  }
  found.push(...text.slice(from).split(/\s+/u))
  const words = [...new Set(found.map((word) => foldText(word).trim()))].filter(
    (word) => word !== '',
  )
  return words
    .filter((word) => !words.some((other) => other !== word && other.includes(word)))
    .toSorted((a, b) => b.length - a.length)
}

const QUOTED =
  /"(?!\s*")[^"]{1,300}"|“(?!\s*”)[^”]{1,300}”|「(?!\s*」)[^」]{1,300}」|＂(?!\s*＂)[^＂]{1,300}＂/gu
