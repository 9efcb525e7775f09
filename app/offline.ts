import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createTranslator } from 'next-intl'
import { currentSettings } from '@/lib/communities/queries'
import { config } from '@/lib/config/config'
import { answerHeaders, offlinePolicy, workerPolicy } from '@/lib/http/headers'
import { headersOf, requestIdOf } from '@/lib/http/request'
import { clock, dayOf, zoneName } from '@/lib/i18n/dates'
import { LANGUAGE_TAG, LOCALES, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { log } from '@/lib/log/log'
import { now } from '@/lib/shared/clock'
import { PLAIN_STYLES } from './plain-page'

/**
 * Takes a worker away again: for a server that is to have none, and for development. Every browser asks for `/sw.js`
 * when a page opens, and by itself once a day, so that no older worker stays anywhere.
 */
const NO_WORKER = `addEventListener('install',()=>skipWaiting())
addEventListener('activate',(event)=>event.waitUntil((async()=>{
for(const name of await caches.keys())await caches.delete(name)
await registration.unregister()})()))
`

/**
 * Answers what a device asks for to go on without network: the service worker, the page that stands in for those it
 * has not, and that page's script. `browser` is the folder into which they are bundled; null in development. Answers
 * whether it took the request.
 */
export function answeredAsOffline(
  request: IncomingMessage,
  response: ServerResponse,
  browser: URL | null,
): boolean {
  const [path] = (request.url ?? '').split('?')
  if (path !== '/sw.js' && path !== '/offline.js' && path !== '/offline') return false
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const made = path === '/offline' ? offlinePage() : script(path, browser)
  made
    .catch((cause: unknown) => {
      log.error({ err: cause }, 'A file for devices without network could not be read')
      return { body: '', type: 'text/plain', policy: workerPolicy(), status: 500 }
    })
    .then(({ body, type, policy, status = 200 }: Made) => {
      const requestId = requestIdOf(headersOf(request.headers))
      response.writeHead(status, {
        ...answerHeaders({ policy, requestId }),
        'content-type': `${type}; charset=utf-8`,
        'cache-control': 'no-cache',
      })
      response.end(request.method === 'HEAD' ? undefined : body)
    })
    .catch(() => response.destroy())
  return true
}

type Made = {
  readonly body: string
  readonly type: string
  readonly policy: string
  readonly status?: number
}

async function script(path: string, browser: URL | null): Promise<Made> {
  const made = { type: 'text/javascript', policy: workerPolicy() }
  const isOff = browser === null || !config().OFFLINE
  if (isOff) return { ...made, body: path === '/sw.js' ? NO_WORKER : '' }
  return { ...made, body: await readFile(new URL(path.slice(1), browser), 'utf8') }
}

/** The same for every reader, in both languages: it is kept on the device before anybody needs it. */
function offlinePage(): Promise<Made> {
  const nonce = crypto.randomUUID()
  const parts = LOCALES.map((locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'shell.away' })
    const links = `<button type="button" data-again>${t('again')}</button><a href="/">${t('home')}</a>`
    return `<section lang="${LANGUAGE_TAG[locale]}">
<h1>${t('title')}</h1>
<p>${t('text')}</p>
<p class="actions">${links}</p>
</section>`
  })
  const title = LOCALES.map((locale) => messagesOf(locale).shell.away.title).join(' · ')
  const body = `<!doctype html>
<html lang="${LANGUAGE_TAG[LOCALES[0]]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${nonce}">${PLAIN_STYLES}${STYLES}</style>
</head>
<body>
<main>
<p class="brand">${MOON}${LOCALES.map((locale) => messagesOf(locale).shell.product).join(' ')}</p>
${tapPart()}
${parts.join('\n')}
</main>
<script src="/offline.js"></script>
</body>
</html>
`
  return Promise.resolve({ body, type: 'text/html', policy: offlinePolicy(nonce) })
}

/** Where a member can tap whose device knows of the evening; the page's script shows it. */
function tapPart(): string {
  const said = LOCALES.map((locale) => {
    const { tap, tapKept } = messagesOf(locale).shell.away
    return { tap: `<span lang="${LANGUAGE_TAG[locale]}">${tap}</span>`, tapKept }
  })
  const kept = said.map(({ tapKept }) => tapKept).join(' ')
  return `<section data-tap hidden>
<p class="topic"></p>
<button type="button">${said.map(({ tap }) => tap).join('')}</button>
<p role="status" data-kept="${kept}"></p>
</section>`
}

/** As components/ui/moon.tsx draws it. */
const MOON =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15.5 2.6a9.6 9.6 0 1 0 6 13.6A8.2 8.2 0 0 1 15.5 2.6Z"/><circle cx="18.6" cy="7" r="2"/></svg>'

const STYLES = `
.brand{display:flex;align-items:center;gap:.625rem;margin:0 0 1.5rem;font:600 1.125rem/1.5 'Songti SC','Noto Serif CJK SC',Georgia,serif;color:var(--ink)}
.brand svg{width:1.375rem;height:1.375rem;fill:currentColor}
.brand circle{fill:#c98a1b}
[hidden]{display:none!important}
.topic{margin:0 0 1rem;font:600 1.25rem/1.5 'Songti SC','Noto Serif CJK SC',Georgia,serif;color:var(--ink)}
[data-tap] button{width:100%;padding:.75rem 1.25rem;border-color:var(--ink);background:var(--ink);color:var(--paper)}
[data-tap] button span{display:block}
section:not([hidden])~section{margin-top:2.5rem;padding-top:2.5rem;border-top:1px solid var(--edge)}
button{font:inherit;min-height:2.75rem;padding:0 1.25rem;border:1px solid var(--edge);border-radius:.5rem;background:none;color:var(--ink);cursor:pointer}
button:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
`

/** The line at the top of a copy that is made now. */
export async function copyNote(locale: Locale): Promise<{ at: string; text: string }> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'shell.away' })
  const [at, { timeZone }] = [now(), await currentSettings()]
  const facts = {
    day: dayOf(locale, at, timeZone),
    time: clock(at, timeZone),
    zone: zoneName(locale, timeZone),
  }
  return { at: at.toString(), text: t('copy', facts) }
}
