import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/i18n/locale'

/** How many came, to paste into the group, in each language. */
export function NightText({
  texts,
}: {
  readonly texts: readonly { readonly locale: Locale; readonly text: string }[]
}) {
  const t = useTranslations('attendance.night')
  return (
    <Section title={t('paste.title')} id="paste">
      <div className="grid gap-4 py-4">
        <p className="text-small text-ink-2">{t('paste.text')}</p>
        {texts.map(({ locale, text }) => (
          <CopyText key={locale} label={t('textIn', { language: locale })} text={text} />
        ))}
      </div>
    </Section>
  )
}
