import { useLocale, useTranslations } from 'next-intl'
import { LANGUAGE_TAG, LOCALES } from '@/lib/i18n/locale'

const NAMES = { zh: '中文', en: 'English' } as const
const GROUP = 'flex items-center text-small text-ink-2'
const CHOICE =
  'min-h-11 min-w-11 px-1.5 aria-pressed:font-semibold aria-pressed:text-ink hover:text-ink'

/** Each language in its own words. A plain form: works without script and keeps the page. */
export function LanguageSwitch() {
  const t = useTranslations('shell')
  const now = useLocale()
  return (
    <form action="/preferences" method="post">
      <div role="group" aria-label={t('language')} className={GROUP}>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={LANGUAGE_TAG[locale]}
            aria-pressed={locale === now}
            className={CHOICE}
          >
            {NAMES[locale]}
          </button>
        ))}
      </div>
    </form>
  )
}

/** The current one is marked by the page's own `data-theme`, so that the server need not know it here. */
export function ThemeSwitch() {
  const t = useTranslations('shell')
  return (
    <form action="/preferences" method="post">
      <div role="group" aria-label={t('theme')} className={GROUP}>
        <button type="submit" name="theme" value="device" className={`${CHOICE} theme-device`}>
          {t('themeDevice')}
        </button>
        <button type="submit" name="theme" value="paper" className={`${CHOICE} theme-paper`}>
          {t('themePaper')}
        </button>
        <button type="submit" name="theme" value="ink" className={`${CHOICE} theme-ink`}>
          {t('themeInk')}
        </button>
      </div>
    </form>
  )
}
