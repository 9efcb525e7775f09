import { holdsSame } from '@/lib/http/freshness'
import { requestLocale } from '@/lib/i18n/preferences'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { drawCard } from './draw'
import { revisionOf, type CardWords } from './words'

/** Drawn cards, by their words; the one longest not asked for goes first. A card has about 30 kB. */
const MAX_KEPT = 200
const kept = new Map<string, Promise<Buffer>>()

/** The language of the card, which its address says: who fetches it is a chat service. */
export function cardLocale(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get('lang')
  return LOCALES.find((locale) => locale === asked) ?? requestLocale(request.headers)
}

/**
 * The picture of a card. Its words are read for each answer, so that it never says more than the page does
 * now; the same words are drawn once.
 */
export async function cardAnswer(request: Request, words: CardWords | null): Promise<Response> {
  if (words === null) {
    return new Response('Not found.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  const revision = revisionOf(words)
  const etag = `"${revision}"`
  const headers = { etag, 'cache-control': 'no-cache' }
  if (holdsSame(request.headers, etag)) return new Response(null, { status: 304, headers })
  const card = await drawnOnce(revision, words)
  return new Response(new Uint8Array(card), {
    headers: { ...headers, 'content-type': 'image/png' },
  })
}

async function drawnOnce(revision: string, words: CardWords): Promise<Buffer> {
  const drawing = kept.get(revision) ?? drawCard(words)
  kept.delete(revision)
  kept.set(revision, drawing)
  const [oldest] = kept.keys()
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
  try {
    return await drawing
  } catch (cause) {
    kept.delete(revision)
    throw cause
  }
}
