import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locale'
import type { Day } from '@/lib/nights/holidays/types'

/** What the day is called in the language; null where nothing is said of it. */
export function dayName(locale: Locale, { name }: Pick<Day, 'name'>): string | null {
  return name === null ? null : name[locale]
}

/** That a date is a holiday, or a working day made up for one; nothing of any other day. */
export function DayChip({ day }: { readonly day: Day }) {
  const t = useTranslations('holidays.chip')
  const name = dayName(useLocale(), day)
  if (day.kind !== 'HOLIDAY' && day.kind !== 'MAKE_UP') return null
  return <Chip>{name === null ? t(day.kind) : t(`${day.kind}_NAMED`, { name })}</Chip>
}

/** Before something is planned on a holiday all the same. */
export function DayNotice({ day }: { readonly day: Day }) {
  const t = useTranslations('holidays')
  const name = dayName(useLocale(), day) ?? t('day.HOLIDAY')
  return <Notice title={t('planOn', { name })}>{t('planOnText')}</Notice>
}
