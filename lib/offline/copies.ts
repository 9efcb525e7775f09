import { COPY_HEADER, isReadable, outdated, readCopy, REFRESH_EVERY, type Copy } from './rules'
import { lastRefresh, rememberRefresh } from './kept'

/** The copies of public pages on this device. Runs in the service worker. */

const PAGES = 'copies'
const STYLES = 'copies-styles'
/** A copy is read by its path alone: it was made for this device, in the language read last. */
const BY_PATH = { ignoreVary: true } as const

/**
 * Asks for the copy of a page that was just read. Without any cookie: what is kept here is what a visitor reads, also
 * when a member asks.
 */
export async function keepCopy(path: string, asked: Pick<Copy, 'locale' | 'theme'>): Promise<void> {
  const answer = await fetch(path, {
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    headers: { [COPY_HEADER]: `${asked.locale} ${asked.theme}` },
  })
  const pages = await caches.open(PAGES)
  if (answer.ok && readCopy(answer.headers.get(COPY_HEADER)) !== null) {
    const html = await answer.clone().text()
    await keepStyles(html)
    await pages.put(path, answer)
  } else if (answer.status < 500 && answer.status !== 429) {
    // Withdrawn, or for members now.
    await pages.delete(path, BY_PATH)
  }
}

async function keepStyles(html: string): Promise<void> {
  const styles = await caches.open(STYLES)
  const files = html.matchAll(/"(\/_next\/static\/[^"?]+\.css)/gu)
  for (const file of new Set([...files].map(([, name = '']) => name)))
    if ((await styles.match(file)) === undefined) await styles.add(file)
}

/** The copy of the page, if there is one that may still be read. */
export async function copyOf(path: string): Promise<Response | undefined> {
  const page = await (await caches.open(PAGES)).match(path, BY_PATH)
  const copy = readCopy(page?.headers.get(COPY_HEADER) ?? null)
  return copy !== null && isReadable(copy, Date.now()) ? page : undefined
}

/** A file of styles that a copy needs. */
export async function styleOf(request: Request): Promise<Response | undefined> {
  return (await caches.open(STYLES)).match(request, BY_PATH)
}

/** Once an hour with network: what was withdrawn meanwhile goes, what was changed is changed. */
export async function refreshCopies(): Promise<void> {
  if (Date.now() - (await lastRefresh()) < REFRESH_EVERY) return
  await rememberRefresh(Date.now())
  const pages = await caches.open(PAGES)
  const copies = new Map<string, Copy>()
  for (const request of await pages.keys()) {
    const page = await pages.match(request, BY_PATH)
    const copy = readCopy(page?.headers.get(COPY_HEADER) ?? null)
    if (copy !== null) copies.set(new URL(request.url).pathname, copy)
  }
  for (const path of outdated(copies, Date.now())) {
    await pages.delete(path, BY_PATH)
    copies.delete(path)
  }
  // The styles of earlier builds go with the copies that needed them.
  await caches.delete(STYLES)
  for (const [path, asked] of copies) await keepCopy(path, asked)
}

/** Another person uses this device now: not even what was read stays. */
export async function forgetCopies(): Promise<void> {
  await caches.delete(PAGES)
  await caches.delete(STYLES)
}
