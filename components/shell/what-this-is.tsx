import { useTranslations } from 'next-intl'

/** On another page that visitors reach: the sentence, and where the rest of it stands. */
export function WhatThisIs({ about }: { readonly about: string }) {
  const t = useTranslations('home.about')
  return (
    <p className="max-w-read text-small text-ink-2">
      {about === '' ? t('sentence') : about}{' '}
      <a href="/" className="prose-link">
        {t('more')}
      </a>
    </p>
  )
}
