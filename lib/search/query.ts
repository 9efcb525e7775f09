import { foldText } from './fold-text'
import { toTsquery } from './grams'
import { QUERY_MAX } from './limits'

/** A query ready for the database: words that all have to be in one row, the longest first. */
export type SearchQuery = { readonly words: readonly string[]; readonly grams: string }

/** A word or phrase as it was typed, without its quotation marks, and as it is looked for. */
export type Term = {
  readonly typed: string
  readonly folded: string
  /** Whether it stood between quotation marks. */
  readonly phrase: boolean
}

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

/** The folded words of a query, the longest first. */
export function wordsOf(text: string): string[] {
  return termsOf(text)
    .map(({ folded }) => folded)
    .toSorted((a, b) => b.length - a.length)
}

/**
 * The words of a query in the order of typing: parted by white space, and kept together between quotation
 * marks of any kind. A mark without its other half is a sign like any other. A word that another one holds is dropped.
 */
export function termsOf(text: string): Term[] {
  const found: Term[] = []
  const add = (typed: string, phrase: boolean) => {
    const folded = foldText(typed).trim()
    if (folded !== '') found.push({ typed: typed.trim(), folded, phrase })
  }
  let from = 0
  for (const match of text.matchAll(QUOTED)) {
    for (const word of text.slice(from, match.index).split(/\s+/u)) add(word, false)
    add(match[0].slice(1, -1), true)
    from = match.index + match[0].length
  }
  for (const word of text.slice(from).split(/\s+/u)) add(word, false)
  return found.filter(
    ({ folded }, at) =>
      found.findIndex((other) => other.folded === folded) === at &&
      !found.some((other) => other.folded !== folded && other.folded.includes(folded)),
  )
}

const QUOTED =
  /"(?!\s*")[^"]{1,300}"|“(?!\s*”)[^”]{1,300}”|「(?!\s*」)[^」]{1,300}」|＂(?!\s*＂)[^＂]{1,300}＂/gu
