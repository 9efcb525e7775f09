import { nearestOf } from './rules-peer'

export type OriginFacts = {
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly forwardedProto: string | null
  readonly forwardedHost: string | null
  readonly host: string
}

/**
 * PUBLIC_URL wins. Else, behind a trusted proxy, what the proxy nearest to us says (the last of each
 * list); else the request's own Host over http, for the app itself speaks no TLS.
 */
export function originOf(facts: OriginFacts): string {
  if (facts.publicUrl !== undefined) return new URL(facts.publicUrl).origin
  if (!facts.trustProxy) return `http://${facts.host}`
  const proto = nearestOf(facts.forwardedProto) === 'https' ? 'https' : 'http'
  return `${proto}://${nearestOf(facts.forwardedHost) ?? facts.host}`
}

/**
 * Whether a request that changes something comes from our own pages. Over https (and on localhost)
 * every current browser says so itself in Sec-Fetch-Site, which no page can forge and no proxy
 * distorts; elsewhere its Origin must be ours. A request with neither comes from no browser.
 */
export function isSameOrigin(
  origin: string | null,
  fetchSite: string | null,
  own: string,
): boolean {
  return fetchSite === null ? origin === own : fetchSite === 'same-origin'
}

/**
 * Next's own check of a server action: its Origin, where one is said, has the host that the first proxy was
 * asked for, else the request's. It answers 500 to others, to `null` and to what is no address.
 */
export function isOriginForAction(
  origin: string | null,
  forwardedHost: string | null,
  host: string | null,
): boolean {
  if (origin === null) return true
  const asked = forwardedHost?.split(',')[0]?.trim() ?? ''
  return URL.parse(origin)?.host === (asked === '' ? host : asked)
}
