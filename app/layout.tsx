import './globals.css'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Nonce } from '@/components/ui/nonce'
import { OfflineReady } from '@/components/shell/offline-ready'
import { TapGuard } from '@/components/ui/taps/tap-guard'
import { UiWords, type Words } from '@/components/ui/words'
import { isDevelopment } from '@/lib/config/development'
import { LANGUAGE_TAG } from '@/lib/i18n/locale'
import { requestTheme } from '@/lib/i18n/preferences'

/** Every page depends on who asks; a build tries none of them. */
export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/apple-touch-icon.png' },
    manifest: '/manifest.webmanifest',
    formatDetection: { telephone: false, date: false, address: false, email: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#14161f' },
  ],
}

/** The document: language, theme, and the few words that client controls share. Pages bring the Shell. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, words, head] = await Promise.all([getLocale(), clientWords(), headers()])
  const nonce = head.get('x-nonce') ?? ''
  const tag = LANGUAGE_TAG[locale]
  return (
    <html lang={tag} data-theme={requestTheme(head)}>
      <head>
        <Nonce value={nonce} />
      </head>
      <body>
        <TapGuard />
        {isDevelopment ? null : <OfflineReady />}
        <UiWords words={words}>{children}</UiWords>
      </body>
    </html>
  )
}

async function clientWords(): Promise<Words> {
  const [locale, t, error, offline] = await Promise.all([
    getLocale(),
    getTranslations('ui'),
    getTranslations('shell.error'),
    getTranslations('shell.offline'),
  ])
  return {
    locale: LANGUAGE_TAG[locale],
    close: t('close'),
    cancel: t('cancel'),
    copy: t('copy'),
    copied: t('copied'),
    copyByHand: t('copyByHand'),
    signInAgain: t('signInAgain'),
    signedInAgain: t('signedInAgain'),
    optional: t('optional'),
    working: t('working'),
    tooLong: t('tooLong'),
    reload: t('reload'),
    noMatch: t('noMatch'),
    choices: t('choices'),
    notices: t('notices'),
    changed: {
      kept: t('changed.kept', PUT_IN),
      replaced: t('changed.replaced', PUT_IN),
      differs: t('changed.differs', { ...PUT_IN, field: '{field}' }),
      quoted: t('changed.quoted', PUT_IN),
      empty: t('changed.empty'),
      another: t('changed.another'),
      ticked: t('changed.ticked'),
      notTicked: t('changed.notTicked'),
    },
    offline: { title: offline('title'), form: offline('form'), page: offline('page') },
    error: {
      title: error('title'),
      text: error('text'),
      retry: error('retry'),
      home: error('home'),
      number: error('number'),
    },
  }
}

/** Left as it is: the field in the browser puts the value in. */
const PUT_IN = { now: '{now}' }
