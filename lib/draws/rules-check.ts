import { byRank, committedText, rankedText } from './rules-bytes'
import type { DrawFacts } from './types'

/** The result of a check in the browser. */
export type DrawCheck = {
  readonly commitment: string
  readonly order: readonly string[]
}

/**
 * The same computation as rules.ts, with WebCrypto instead of Node's crypto: for the page on which members
 * check a draw on their own device. Needs a secure context (https, or localhost).
 */
export async function recompute(subtle: SubtleCrypto, facts: DrawFacts): Promise<DrawCheck> {
  const text = new TextEncoder()
  const commitment = await subtle.digest('SHA-256', text.encode(committedText(facts)))
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await subtle.importKey('raw', bytesOf(facts.seed), hmac, false, ['sign'])
  const ranked = await Promise.all(
    facts.tickets.map(async (ticket) => ({
      ticket,
      rank: hex(await subtle.sign('HMAC', key, text.encode(rankedText(facts.words, ticket)))),
    })),
  )
  return { commitment: hex(commitment), order: byRank(ranked) }
}

function bytesOf(seed: string): Uint8Array<ArrayBuffer> {
  const pairs = seed.match(/../gu) ?? []
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
