import type { useTranslations } from 'next-intl'
import { fullDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { Duplicate } from '@/lib/referrals/types'

type Words = ReturnType<typeof useTranslations<'referrals'>>

/** A line for each who may be the same person: the likely ones say so, the others say what differs. */
export function foundWords(
  t: Words,
  found: readonly Duplicate[],
  { locale, timeZone }: { readonly locale: Locale; readonly timeZone: string },
): string {
  const lines = found.map(({ kind, strength, shown, at }) => {
    const date =
      at === null
        ? t('found.someday')
        : fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
    return t(`found.${strength}.${kind}`, { shown, date })
  })
  return [...new Set(lines)].join('\n')
}
