import { createHash } from 'node:crypto'
import fresh from 'fresh'
import type { HeaderReader } from './request'

/** A strong validator (RFC 9110 §8.8.3) of exactly these bytes. */
export function etagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/**
 * Whether the client's own copy is still what it would get, so that 304 is enough (RFC 9110 §13.1.2).
 * Never when it asks with `Cache-Control: no-cache`.
 */
export function holdsSame(headers: HeaderReader, etag: string): boolean {
  const asked = ['if-none-match', 'cache-control'].map((name) => [name, headers.get(name) ?? ''])
  return fresh(Object.fromEntries(asked) as Record<string, string>, { etag })
}
