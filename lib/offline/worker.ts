/// <reference lib="webworker" />
import { Serwist } from 'serwist'
import { copyOf, forgetCopies, keepCopy, refreshCopies, styleOf } from './copies'
import { lastViewer, rememberViewer } from './kept'
import { copiedPath } from './rules'
import { sendTaps, SYNC } from './taps'

declare const self: ServiceWorkerGlobalScope
/** Of the build this worker belongs to; written in when it is bundled. */
declare const BUILD: string

const OFFLINE = '/offline'

/**
 * Answers no page out of a cache while there is network, so that taking over at once can mix no two versions and
 * holds no reader in an old one. Personal pages are never kept at all.
 */
const serwist = new Serwist({
  precacheEntries: [OFFLINE, '/offline.js'].map((url) => ({ url, revision: BUILD })),
  precacheOptions: { cleanupOutdatedCaches: true },
  skipWaiting: true,
  clientsClaim: true,
  navigationPreload: true,
  disableDevLogs: true,
})
serwist.registerCapture(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  ({ event, request }) => openPage(event as FetchEvent, request),
)
serwist.registerCapture(
  ({ url, sameOrigin, request }) =>
    sameOrigin && request.destination === 'style' && url.pathname.startsWith('/_next/static/'),
  async ({ request }) => (await styleOf(request)) ?? fetch(request),
)
serwist.addEventListeners()

self.addEventListener('message', (event) => {
  const said = event.data as { readonly kind?: string; readonly viewer?: string } | null
  if (said?.kind === 'opened') event.waitUntil(pageOpened(said.viewer ?? ''))
})

// There is network again. A browser that knows of it wakes the worker, also when no page is open.
self.addEventListener('sync', (event) => {
  const woken = event as ExtendableEvent & { readonly tag: string }
  if (woken.tag === SYNC) woken.waitUntil(sendKept())
})

/** Failing asks the browser to wake the worker once more. */
async function sendKept(): Promise<void> {
  const viewer = await lastViewer()
  if (viewer !== undefined && viewer !== '' && !(await sendTaps(viewer)))
    throw new Error('A kept tap waits on')
}

async function openPage(event: FetchEvent, request: Request): Promise<Response> {
  const path = request.method === 'GET' ? copiedPath(new URL(request.url)) : null
  try {
    const preloaded = (await event.preloadResponse) as Response | undefined
    const answer = preloaded ?? (await fetch(request))
    if (path !== null && (answer.ok || answer.status === 404))
      event.waitUntil(afterReading(path, answer.clone()).catch(() => undefined))
    return answer
  } catch {
    const copy = path === null ? undefined : await copyOf(path)
    return copy ?? (await serwist.matchPrecache(OFFLINE)) ?? Response.error()
  }
}

/** The copy is made in the language and theme in which the page was read. */
async function afterReading(path: string, answer: Response): Promise<void> {
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  const head = new TextDecoder().decode(value).slice(0, 500)
  const [, locale = 'zh', theme = 'device'] =
    /<html lang="([a-z]{2})[^"]*"(?: data-theme="(\w+)")?/u.exec(head) ?? []
  await keepCopy(path, { locale, theme })
}

/** A page with scripts is open, so there is network: who reads now, and what is to be made good. */
async function pageOpened(viewer: string): Promise<void> {
  const before = await lastViewer()
  if (before !== viewer) {
    if (before !== undefined) await forgetCopies()
    await rememberViewer(viewer)
  }
  if (viewer !== '') await sendTaps(viewer)
  await refreshCopies()
}
