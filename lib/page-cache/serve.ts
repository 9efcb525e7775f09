import { Agent, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { randomBytes } from 'node:crypto'
import { readingPolicy, saneRequestId } from '@/lib/http/headers'
import { keepPage, PageCache, type KeptPage } from './cache'
import { codingFor, holdsSame, text, wantedPage, withoutScripts } from './rules'

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
const PASSED_ON = [
  'accept-language',
  'cookie',
  'host',
  'user-agent',
  'x-forwarded-host',
  'x-forwarded-proto',
]
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
            .page(wanted.key, stamp, () => render({ url, headers, ...address(), secret, agent }))
            // A server that stops takes no connection any more, not even its own.
            .catch(() => null)
    if (kept === null) return app(incoming, outgoing)
    send(kept, incoming, outgoing)
  }
}

function send(kept: KeptPage, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers } = incoming
  for (const [name, value] of Object.entries(kept.headers)) outgoing.setHeader(name, value)
  const requestId = saneRequestId(text(headers['x-request-id']))
  outgoing.setHeader('x-request-id', requestId ?? randomBytes(16).toString('base64url'))
  outgoing.setHeader('content-security-policy', readingPolicy())
  outgoing.setHeader('cache-control', 'private, no-cache')
  outgoing.setHeader('vary', 'accept-encoding, accept-language, cookie')
  outgoing.setHeader('etag', kept.etag)
  if (holdsSame(text(headers['if-none-match']), kept.etag)) {
    outgoing.writeHead(304).end()
    return
  }
  const coding = codingFor(text(headers['accept-encoding']))
  const body = kept.bodies[coding]
  if (coding !== 'identity') outgoing.setHeader('content-encoding', coding)
  outgoing.setHeader('content-length', body.byteLength)
  outgoing.writeHead(200).end(method === 'HEAD' ? undefined : body)
}

type Rendering = {
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly host: string
  readonly port: number
  readonly secret: string
  readonly agent: Agent
}

/** Requests the page from the app over its own port, so that a kept page is what the app answers. */
async function render(rendering: Rendering): Promise<KeptPage | null> {
  const { url, headers, host, port, secret, agent } = rendering
  const passed = PASSED_ON.flatMap((name): [string, string][] =>
    headers[name] === undefined ? [] : [[name, text(headers[name])]],
  )
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const own = { ...Object.fromEntries(passed), 'accept-encoding': 'identity', [INNER]: secret }
    request({ host, port, path: url, agent, headers: own }, resolve).on('error', reject).end()
  })
  const pieces: Buffer[] = []
  for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece)
  const isPage = text(answer.headers['content-type']).startsWith('text/html')
  if (answer.statusCode !== 200 || !isPage || answer.headers['set-cookie'] !== undefined)
    return null
  const html = withoutScripts(Buffer.concat(pieces).toString('utf8'))
  return html === null ? null : keepPage(html, keptHeaders(answer.headers))
}

function keptHeaders(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      DROPPED.has(name) ? [] : [[name, text(value)]],
    ),
  )
}
