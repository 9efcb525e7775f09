import { createHash, createHmac } from 'node:crypto'
import { byRank, compare, committedText, listedText, rankedText } from './rules-bytes'
import type { DrawFacts } from './types'

export const SEED_BYTES = 32
/** 80 bits: a member's ticket cannot be guessed, and two tickets are never equal. */
export const TICKET_BYTES = 10

/** What is published before anything is drawn: see rules-bytes.ts for the bytes. Lower-case hex. */
export function commitmentOf(facts: Omit<DrawFacts, 'words'>): string {
  return createHash('sha256').update(committedText(facts), 'utf8').digest('hex')
}

/** Pasted into the group before the reveal, where the tickets come after the commitment. Lower-case hex. */
export function listDigestOf(commitment: string, tickets: readonly string[]): string {
  return createHash('sha256').update(listedText(commitment, tickets), 'utf8').digest('hex')
}

/** All tickets in the order drawn. */
export function orderOf({ seed, tickets, words }: Omit<DrawFacts, 'purpose'>): string[] {
  const key = Buffer.from(seed, 'hex')
  const rank = (ticket: string) =>
    createHmac('sha256', key).update(rankedText(words, ticket), 'utf8').digest('hex')
  return byRank(tickets.map((ticket) => ({ ticket, rank: rank(ticket) })))
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/**
 * Gives every holder a ticket from random bytes, `TICKET_BYTES` each, and answers the tickets sorted, so
 * that their order says nothing about the order of the holders.
 */
export function ticketsFor(
  holders: readonly string[],
  bytes: Uint8Array,
): { readonly holder: string; readonly ticket: string }[] {
  return holders
    .map((holder, at) => ({
      holder,
      ticket: hexOf(bytes.subarray(at * TICKET_BYTES, (at + 1) * TICKET_BYTES)),
    }))
    .toSorted((a, b) => compare(a.ticket, b.ticket))
}
