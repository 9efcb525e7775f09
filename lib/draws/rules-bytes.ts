/**
 * The exact bytes that are hashed, shared by the server and by the check in the browser.
 *
 * Commitment: SHA-256 over these lines in UTF-8, each ended by one LF (0x0A):
 *   `yehua-draw-1`, the seed in lower-case hex, the purpose, then every ticket in its order.
 * Rank of a ticket: HMAC-SHA256, keyed with the 32 bytes of the seed (not their hex), over every word
 *   in the order it was thrown in and then the ticket, each a line in UTF-8 ended by one LF.
 * Order: tickets by rank, read as lower-case hex, ascending.
 *
 * Neither words nor tickets hold a line break, so the lines cannot be read in two ways. For a command
 * line see rules-recipe.ts; test-vector.json is an example worked out, which the tests recompute.
 */
import type { DrawFacts } from './types'

const FORMAT = 'yehua-draw-1'

export function committedText({ seed, purpose, tickets }: Omit<DrawFacts, 'words'>): string {
  return lines([FORMAT, seed, purpose, ...tickets])
}

export function rankedText(words: readonly string[], ticket: string): string {
  return lines([...words, ticket])
}

/** Sorted by rank; ranks are equal only if SHA-256 is broken, and then the ticket decides. */
export function byRank(ranked: readonly { ticket: string; rank: string }[]): string[] {
  return ranked
    .toSorted((a, b) => compare(a.rank, b.rank) || compare(a.ticket, b.ticket))
    .map(({ ticket }) => ticket)
}

/** By code unit, as every language sorts hex; never by a language's alphabet. */
export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function lines(parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('')
}
