import type { DrawFacts } from './types'

/**
 * For a command line, with capital words in place of the facts: the commitment, and the rank of one
 * ticket. test-vector.json has an example to try it on.
 */
export const RECIPE_SHELL = [
  String.raw`printf '%s\n' yehua-draw-1 SEED PURPOSE TICKET… | openssl dgst -sha256`,
  String.raw`printf '%s\n' WORD… TICKET | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED`,
].join('\n')

/** The same where the tickets are listed later: the commitment, the digest of the list, and the rank of one ticket. */
export const RECIPE_SHELL_LATER = [
  String.raw`printf '%s\n' yehua-draw-2 SEED PURPOSE | openssl dgst -sha256`,
  String.raw`printf '%s\n' yehua-list-1 COMMITMENT TICKET… | openssl dgst -sha256`,
  String.raw`printf '%s\n' WORD… TICKET | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED`,
].join('\n')

/**
 * A program that checks one draw with Node alone, without this app: it prints the
 * commitment and the order. Written out independently of our own rules, from the description alone.
 */
export function recipeScript(facts: DrawFacts): string {
  const { seed, purpose, tickets, words, ticketsLater = false } = facts
  const committed = ticketsLater
    ? "'yehua-draw-2', seed, purpose"
    : "'yehua-draw-1', seed, purpose, ...tickets"
  return `// node check-draw.mjs
import { createHash, createHmac } from 'node:crypto'

const seed = ${JSON.stringify(seed)}
const purpose = ${JSON.stringify(purpose)}
const tickets = ${JSON.stringify(tickets, null, 2)}
const words = ${JSON.stringify(words)}

const lines = (...parts) => parts.map((part) => part + '\\n').join('')
const commitment = createHash('sha256').update(lines(${committed})).digest('hex')
const rank = (ticket) => createHmac('sha256', Buffer.from(seed, 'hex')).update(lines(...words, ticket)).digest('hex')
const order = tickets.map((ticket) => [rank(ticket), ticket]).sort((a, b) => (a[0] < b[0] ? -1 : 1))

process.stdout.write(lines(commitment, ...order.map(([, ticket]) => ticket)))
`
}
