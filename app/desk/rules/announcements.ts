import { getTranslations } from 'next-intl/server'
import type { Temporal } from 'temporal-polyfill'
import { composeAnnouncement } from '@/components/naming/announcing'
import type { NamingTranslator } from '@/components/naming/wording'
import { LOCALES } from '@/lib/i18n/locale'
import type { Bilingual, DraftContent } from '@/lib/naming/rules/types'

/** The text to announce a rule in each language: its author's, or one composed from the rule. */
export async function announcementsOf(
  rule: Pick<DraftContent, 'template' | 'reminderLimit' | 'announcement'>,
  day: Temporal.PlainDate | null,
): Promise<Bilingual> {
  const [zh, en] = await Promise.all(
    LOCALES.map(async (locale) => {
      if (rule.announcement[locale] !== '') return rule.announcement[locale]
      const t = await getTranslations({ locale, namespace: 'naming' })
      return composeAnnouncement(t as unknown as NamingTranslator, locale, rule, day)
    }),
  )
  return { zh: zh ?? '', en: en ?? '' }
}
