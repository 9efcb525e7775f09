/**
 * The exact bytes that are hashed, shared by the server and by the check in the browser.
 *
 * Commitment: SHA-256 over these lines in UTF-8, each ended by one LF (0x0A):
 *   `yehua-draw-1`, the seed in lower-case hex, the purpose, then every ticket in its order.
 * Where the tickets are listed later (`ticketsLater`), it is over `yehua-draw-2`, the seed and the purpose alone, and the
 *   list of tickets has a digest of its own: SHA-256 over `yehua-list-1`, the commitment, then every ticket in its order.
 * Rank of a ticket: HMAC-SHA256, keyed with the 32 bytes of the seed (not their hex), over every word
 *   in the order it was thrown in and then the ticket, each a line in UTF-8 ended by one LF.
 * Order: tickets by rank, read as lower-case hex, ascending.
 *
 * Neither words nor tickets hold a line break, so the lines cannot be read in two ways. For a command
 * line see rules-recipe.ts; test-vector.json is an example worked out, which the tests recompute.
 */
import type { DrawFacts } from './types'

const FORMAT = 'yehua-draw-1'
const FORMAT_LATER = 'yehua-draw-2'
const FORMAT_LIST = 'yehua-list-1'

export function committedText(facts: Omit<DrawFacts, 'words'>): string {
  const { seed, purpose, tickets, ticketsLater = false } = facts
  return lines(ticketsLater ? [FORMAT_LATER, seed, purpose] : [FORMAT, seed, purpose, ...tickets])
}

/** What the digest of a list is of, whose tickets come after the commitment. */
export function listedText(commitment: string, tickets: readonly string[]): string {
  return lines([FORMAT_LIST, commitment, ...tickets])
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
