import { useLocale, useTranslations } from 'next-intl'
import { dayShort } from '@/lib/i18n/dates'
import type { Out } from '@/lib/speaker-draws/types'

/** Says why a member takes no part, in a few words. */
export function useOutWords(): (out: Out) => string {
  const t = useTranslations('speakerDraws.reasons')
  const locale = useLocale()
  return ({ reason, date }) => t(reason, { date: date === null ? 'none' : dayShort(locale, date) })
}
