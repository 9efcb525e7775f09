import { getLocale, getTranslations } from 'next-intl/server'
import { LANGUAGE_TAG } from '@/lib/i18n/locale'

/** What a phone needs to keep the app on its home screen, in the reader's language as it is then. */
export async function GET(): Promise<Response> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('shell')])
  const png = (src: string, sizes: string) => ({ src, sizes, type: 'image/png' })
  const manifest = {
    // The same app in both languages.
    id: '/',
    name: t('install.name'),
    short_name: t('product'),
    description: t('description'),
    lang: LANGUAGE_TAG[locale],
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#14161f',
    theme_color: '#14161f',
    icons: [
      png('/icon-192.png', '192x192'),
      png('/icon-512.png', '512x512'),
      { ...png('/icon-512.png', '512x512'), purpose: 'maskable' },
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-mask.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: t('tonight'), url: '/tonight', icons: [png('/icon-192.png', '192x192')] },
      { name: t('archive'), url: '/archive', icons: [png('/icon-192.png', '192x192')] },
    ],
  }
  const headers = {
    'content-type': 'application/manifest+json',
    'cache-control': 'private, no-cache',
    vary: 'accept-language, cookie',
  }
  return Response.json(manifest, { headers })
}
