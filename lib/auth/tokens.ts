import { hash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in an address and in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * What the database keeps of a token: SHA-256 in hex. No salt is needed for 256 random bits, and
 * next-auth hashes the tokens of links in the same way (its `hashToken` with an empty secret).
 */
export function hashToken(token: string): string {
  return hash('sha256', token)
}

/** Random bytes for what is made by rules, which have no randomness of their own. */
export function randomBytesOf(count: number): Uint8Array {
  return randomBytes(count)
}
