import { getLocale, getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { paletteHits } from '@/lib/palette/queries'
import { paletteSchema } from '@/lib/palette/schema'

/** For the palette, while one types: `q`. Answers `{hits, sentence}`; nothing to who is no member. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const { q } = paletteSchema.parse({ q: searchParams.get('q') ?? '' })
  const [viewer, locale, t] = await Promise.all([
    currentViewer(),
    getLocale(),
    getTranslations('palette'),
  ])
  const hits = await paletteHits(viewer, q, locale)
  if (hits === null) return new Response(null, { status: 404 })
  const sentence = hits.length === 0 ? t('none', { query: q }) : t('count', { count: hits.length })
  return Response.json({ hits, sentence }, { headers: { 'cache-control': 'no-store' } })
}
