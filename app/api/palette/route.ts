import { getLocale, getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { paletteHits } from '@/lib/palette/queries'
import { MAX_QUERY, paletteSchema } from '@/lib/palette/schema'

/** For the palette, while one types: `q`. Answers `{hits, sentence}`; nothing to who is no member. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('q') ?? ''
  const { q } = paletteSchema.parse({ q: asked })
  const [viewer, locale, t] = await Promise.all([
    currentViewer(),
    getLocale(),
    getTranslations('palette'),
  ])
  const hits = await paletteHits(viewer, q, locale)
  if (hits === null) return new Response(null, { status: 404 })
  const headers = { 'cache-control': 'no-store' }
  // A text that is too long is read as none, for which the first places are shown: said instead.
  if (asked.length > MAX_QUERY) {
    return Response.json({ hits: [], sentence: t('tooLong', { max: MAX_QUERY }) }, { headers })
  }
  const sentence = hits.length === 0 ? t('none', { query: q }) : t('count', { count: hits.length })
  return Response.json({ hits, sentence }, { headers })
}
