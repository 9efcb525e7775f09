import { useLocale, useTranslations } from 'next-intl'
import type { NicknameTemplate } from '@/lib/naming/types'
import { exampleOf, partsInWords, separatorInWords, wordedShape } from './announcing'
import type { NamingTranslator } from './wording'

/** How a rule wants nicknames written: the pattern, an example, and one line for each other term. */
export function RuleFacts({
  rule: { template, reminderLimit },
}: {
  readonly rule: { readonly template: NicknameTemplate; readonly reminderLimit: number }
}) {
  const t = useTranslations('naming') as unknown as NamingTranslator
  const locale = useLocale()
  const optional = partsInWords(t, locale, template, false)
  return (
    <div className="grid gap-3 py-4">
      <p className="font-serif text-h2 wrap-anywhere">{wordedShape(t, template)}</p>
      <p className="text-small text-ink-2">
        {t('member.example')} <strong className="text-ink">{exampleOf(t, template)}</strong>
      </p>
      <ul className="grid gap-1 text-small text-ink-2">
        <li>{t('member.required', { parts: partsInWords(t, locale, template, true) })}</li>
        {optional === '' ? null : <li>{t('member.optional', { parts: optional })}</li>}
        <li>{t('member.separator', { separator: separatorInWords(t, template) })}</li>
        <li>{t('member.longest', { longest: template.longest })}</li>
        <li>{t('member.limit', { limit: reminderLimit })}</li>
      </ul>
    </div>
  )
}
