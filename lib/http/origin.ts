import { config } from '@/lib/config/config'
import type { HeaderReader } from './request'
import { originOf, type OriginFacts } from './rules-origin'

/** Scheme, host and port under which the reader sees the app. No slash at the end. */
export function requestOrigin(headers: HeaderReader): string {
  return originOf(factsOf(headers))
}

/** Whether the reader's browser speaks https to us, itself or to the proxy in front of us. */
export function isHttps(headers: HeaderReader): boolean {
  return requestOrigin(headers).startsWith('https:')
}

/**
 * For links in mail: never taken from the request, whose Host header any client can choose (a link to
 * another server would hand the token to its owner).
 */
export function publicOrigin(): string {
  const { PUBLIC_URL, PORT } = config()
  return PUBLIC_URL === undefined ? `http://localhost:${PORT}` : new URL(PUBLIC_URL).origin
}

function factsOf(headers: HeaderReader): OriginFacts {
  const { PUBLIC_URL, TRUST_PROXY, PORT } = config()
  return {
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    forwardedProto: headers.get('x-forwarded-proto'),
    forwardedHost: headers.get('x-forwarded-host'),
    host: headers.get('host') ?? `localhost:${PORT}`,
  }
}
