import { Agent, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { randomBytes } from 'node:crypto'
import { holdsSame } from '@/lib/http/freshness'
import { answerHeaders, readingPolicy } from '@/lib/http/headers'
import { encodingFor } from '@/lib/http/negotiation'
import { headersOf, requestIdOf } from '@/lib/http/request'
import { toCachedPage, PageCache, type CachedPage } from './cache'
import { wantedPage } from './rules'
import { withoutScripts } from './scripts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export type PageCacheOptions = {
  /** The app itself. */
  readonly app: Handler
  /** What the public page of a talk is made from, as a short text; null when there is none to keep. */
  readonly stampOf: (talkId: string) => Promise<string | null>
  /** Names of session cookies: who brings one is answered by the app itself. */
  readonly sessions: readonly string[]
  /** Where the app listens, known once it does. */
  readonly address: () => { readonly host: string; readonly port: number }
}

const MAX_PAGES = 400
/** Our own request for a page to keep; only this process knows the value. */
const INNER = 'x-yehua-inner'
/** Neither cookies nor languages: `wantedPage` says in one cookie what it read there, and a page is kept as that. */
const PASSED_ON = ['host', 'user-agent', 'x-forwarded-host', 'x-forwarded-proto']
const DROPPED = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-security-policy',
  'date',
  'etag',
  'keep-alive',
  'link',
  'transfer-encoding',
  'vary',
  'x-request-id',
  'cache-control',
])

/**
 * Answers readers of public talks from pages rendered before. Each answer asks the database first
 * whether the page is still made from the same rows, so that a withdrawal reaches it at once, in
 * every process.
 */
export function withPageCache(options: PageCacheOptions): Handler {
  const { app, stampOf, sessions, address } = options
  const cache = new PageCache(MAX_PAGES)
  const secret = randomBytes(24).toString('base64url')
  const agent = new Agent({ keepAlive: true })
  return async (incoming, outgoing) => {
    const inner = incoming.headers[INNER] === secret
    const { method = '', url = '', headers } = incoming
    const wanted = inner ? null : wantedPage({ method, url, headers }, sessions)
    const stamp = wanted === null ? null : await stampOf(wanted.talkId)
    const kept =
      wanted === null || stamp === null
        ? null
        : await cache
            .page(wanted.key, stamp, () =>
              render({ url, headers, cookie: wanted.cookie, ...address(), secret, agent }),
            )
            // A server that stops takes no connection any more, not even its own.
            .catch(() => null)
    if (kept === null) return app(incoming, outgoing)
    send(kept, incoming, outgoing)
  }
}

function send(kept: CachedPage, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const headers = headersOf(incoming.headers)
  const answer = {
    ...kept.headers,
    ...answerHeaders({ policy: readingPolicy(), requestId: requestIdOf(headers) }),
    'cache-control': 'private, no-cache',
    vary: 'accept-encoding, accept-language, cookie',
    etag: kept.etag,
  }
  for (const [name, value] of Object.entries(answer)) outgoing.setHeader(name, value)
  if (holdsSame(headers, kept.etag)) {
    outgoing.writeHead(304).end()
    return
  }
  const encoding = encodingFor(headers.get('accept-encoding'))
  const body = kept.bodies[encoding]
  if (encoding !== 'identity') outgoing.setHeader('content-encoding', encoding)
  outgoing.setHeader('content-length', body.byteLength)
  outgoing.writeHead(200).end(incoming.method === 'HEAD' ? undefined : body)
}

type Rendering = {
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly cookie: string
  readonly host: string
  readonly port: number
  readonly secret: string
  readonly agent: Agent
}

/** Requests the page from the app over its own port, so that a kept page is what the app answers. */
async function render(rendering: Rendering): Promise<CachedPage | null> {
  const { url, cookie, host, port, secret, agent } = rendering
  const headers = headersOf(rendering.headers)
  const passed = PASSED_ON.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const own = {
      ...Object.fromEntries(passed),
      cookie,
      'accept-encoding': 'identity',
      [INNER]: secret,
    }
    request({ host, port, path: url, agent, headers: own }, resolve).on('error', reject).end()
  })
  const pieces: Buffer[] = []
  for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece)
  const isPage = answer.headers['content-type']?.startsWith('text/html') === true
  if (answer.statusCode !== 200 || !isPage || answer.headers['set-cookie'] !== undefined)
    return null
  const html = withoutScripts(Buffer.concat(pieces).toString('utf8'))
  return html === null ? null : toCachedPage(html, cachedHeaders(answer.headers))
}

function cachedHeaders(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      DROPPED.has(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  )
}
