/** The languages of the app, and how a reader's one is chosen. Pure. */
export const LOCALES = ['zh', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const LOCALE_COOKIE = 'locale'

/** What goes into `<html lang>` and into Intl. */
export const LANGUAGE_TAG: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' }

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/**
 * The reader's own choice (cookie), else the member's setting, else what the browser asks for,
 * else Chinese. Sign-in copies a member's setting into the cookie.
 */
export function chooseLocale(wishes: {
  readonly cookie?: string | undefined
  readonly member?: string | null | undefined
  readonly acceptLanguage?: string | null | undefined
}): Locale {
  if (isLocale(wishes.cookie)) return wishes.cookie
  if (isLocale(wishes.member)) return wishes.member
  return accepted(wishes.acceptLanguage ?? '') ?? 'zh'
}

/** The best of an Accept-Language header (RFC 9110 §12.5.4) that the app speaks. */
function accepted(header: string): Locale | undefined {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const q = parameters.find((parameter) => parameter.trim().startsWith('q='))
      const weight = q === undefined ? 1 : Number.parseFloat(q.trim().slice(2))
      return { language: tag.split('-')[0], weight: Number.isNaN(weight) ? 0 : weight }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLocale)
}
