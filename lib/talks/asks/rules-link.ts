import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The link by which a member answers without signing in. It says which ask it opens and carries a signature
 * instead of a secret that is kept: so every reminder has the same link, and no table opens one. Pure.
 */

/** What stands in the address: 32 digits of the ask, then 128 bits of the signature. */
export function linkOf(key: string, askId: string): string {
  return `${askId.replaceAll('-', '')}${signature(key, askId)}`
}

/** Which ask the link opens, signed with any of the keys; null for a link that was not made here. */
export function askOfLink(keys: readonly string[], link: string): string | null {
  const digits = /^[0-9a-f]{32}/u.exec(link)?.[0]
  if (digits === undefined) return null
  const askId = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
  const given = link.slice(32)
  return keys.some((key) => isSame(given, signature(key, askId))) ? askId : null
}

function signature(key: string, askId: string): string {
  const bits = createHmac('sha256', key).update(`the answer to an ask ${askId}`).digest()
  return bits.subarray(0, 16).toString('base64url')
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
