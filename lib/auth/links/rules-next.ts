const OWN = 'http://own.invalid'

/**
 * Where to go after signing in: a path of this site, or `/` for anything else. Browsers read
 * `//host`, `/\host` and control characters as ways to another site, so the address is parsed as
 * they do and must still be ours afterwards.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 500) return '/'
  if (!URL.canParse(next, OWN)) return '/'
  const url = new URL(next, OWN)
  if (url.origin !== OWN || url.pathname.startsWith('//')) return '/'
  if (/^\/(?:sign-in|setup|api)(?:\/|$)/.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}

/** Where a member signs in once more for a sensitive act, and comes back from. */
export function signInAgainPath(next: string): string {
  return `/sign-in?again=1&next=${encodeURIComponent(next)}`
}
