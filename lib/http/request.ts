import type { IncomingMessage } from 'node:http'

/** What reads one header of a request: Next's `headers()`, a `Request`, or `headersOf`. */
export type HeaderReader = Pick<Headers, 'get'>

/** The headers of a request before Next has seen it. A header sent twice is one list. */
export function headersOf(headers: IncomingMessage['headers']): HeaderReader {
  return {
    get: (name) => {
      const value = headers[name.toLowerCase()]
      return Array.isArray(value) ? value.join(', ') : (value ?? null)
    },
  }
}

/** The id under which a request is logged: a proxy's, if nothing in it can harm a log line, or a new one. */
export function requestIdOf(headers: HeaderReader): string {
  const given = headers.get('x-request-id')
  return given !== null && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : crypto.randomUUID()
}
