import { ServerResponse, type IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { answerHeaders, readingPolicy } from '@/lib/http/headers'
import { encodingFor } from '@/lib/http/negotiation'
import { headersOf, requestIdOf } from '@/lib/http/request'
import { isLocale, LOCALE_COOKIE, type Locale } from '@/lib/i18n/locale'
import { isTheme, THEME_COOKIE } from '@/lib/i18n/theme'
import { copiedPath, COPY_HEADER } from '@/lib/offline/rules'
import { withoutScripts } from './scripts'
import type { Handler } from './serve'

export type CopyOptions = {
  /** What answers the page to a visitor. */
  readonly app: Handler
  /** The line at the top of a copy made now, as text; the instant as `COPY_HEADER` says it. */
  readonly note: (locale: Locale) => Promise<{ readonly at: string; readonly text: string }>
}

const toGzip = promisify(gzip)
/** A page for members alone says so to visitors; that is nothing to keep. */
const FOR_MEMBERS = 'data-members-only'

/**
 * Answers a device that asks for a copy to read without network: the page as a visitor gets it, without scripts, with
 * a line that says from when. The cookies of the request are dropped, whichever they are. 404 where there is no copy.
 */
export function withOfflineCopies({ app, note }: CopyOptions): Handler {
  return async (request, response) => {
    const asked = request.headers[COPY_HEADER]
    if (typeof asked !== 'string') return app(request, response)
    const headers = headersOf(request.headers)
    const encoding = encodingFor(headers.get('accept-encoding'))
    const requestId = requestIdOf(headers)
    const [locale = '', theme = ''] = asked.split(' ')
    const wanted = isLocale(locale) && request.method === 'GET' && isPublic(request.url ?? '')
    const page = wanted ? await visitorsPage(app, request, cookiesFor(locale, theme)) : null
    const bare = page === null || page.includes(FOR_MEMBERS) ? null : withoutScripts(page)
    const answer = {
      ...answerHeaders({ policy: readingPolicy(), requestId }),
      'cache-control': 'no-store',
    }
    for (const [name, value] of Object.entries(answer)) response.setHeader(name, value)
    if (bare === null || !isLocale(locale)) {
      response.writeHead(404).end()
      return
    }
    const { at, text } = await note(locale)
    const body = Buffer.from(withNote(bare, text))
    response.setHeader(COPY_HEADER, `${at} ${locale} ${isTheme(theme) ? theme : 'device'}`)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (encoding !== 'identity') response.setHeader('content-encoding', 'gzip')
    response.writeHead(200).end(encoding === 'identity' ? body : await toGzip(body))
  }
}

function isPublic(url: string): boolean {
  const address = URL.parse(url, 'http://localhost.invalid')
  return address !== null && copiedPath(address) !== null
}

function cookiesFor(locale: string, theme: string): string {
  const choices = [`${LOCALE_COOKIE}=${locale}`, isTheme(theme) ? `${THEME_COOKIE}=${theme}` : '']
  return choices.filter((one) => one !== '').join('; ')
}

/** The page as the app answers a visitor; null when it answers none. */
async function visitorsPage(
  app: Handler,
  request: IncomingMessage,
  cookie: string,
): Promise<string | null> {
  Reflect.deleteProperty(request.headers, COPY_HEADER)
  Reflect.deleteProperty(request.headers, 'if-none-match')
  Object.assign(request.headers, { cookie, 'accept-encoding': 'identity' })
  const answer = new Held(request)
  await app(request, answer)
  const type = answer.getHeader('content-type')
  const isPage = answer.statusCode === 200 && String(type).startsWith('text/html')
  return isPage && answer.getHeader('set-cookie') === undefined ? answer.text() : null
}

/** An answer that goes nowhere: its body is held, to be changed as a whole. */
class Held extends ServerResponse {
  private readonly pieces: Buffer[] = []

  text(): string {
    return Buffer.concat(this.pieces).toString('utf8')
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null)
    for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, value as string)
    return this
  }

  override flushHeaders(): void {
    // There is no socket.
  }

  override write(piece: string | Uint8Array): boolean {
    this.pieces.push(Buffer.from(piece as Uint8Array))
    return true
  }

  override end(piece?: unknown): this {
    if (typeof piece === 'string' || piece instanceof Uint8Array) this.write(piece)
    this.emit('finish')
    this.emit('close')
    return this
  }
}

function withNote(page: string, text: string): string {
  const note = `<p role="note" class="mb-5 border-b border-line pb-3 text-small text-ink-2">${text}</p>`
  return page.replace(/<main\b[^>]*>/u, (main) => `${main}${note}`)
}
