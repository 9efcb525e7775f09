import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Row, Rows } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { startText } from '@/lib/announcements/texts/rules-start'
import { ANNOUNCEMENTS } from '@/lib/announcements/types'
import { LOCALES, type Locale } from '@/lib/i18n/locale'

const PATH = '/desk/settings/texts'

/** The texts of an evening in their order, in one language, and which of them the community wrote itself. */
export function TextsList({
  locale,
  written,
}: {
  readonly locale: Locale
  /** What the community wrote, by kind. */
  readonly written: ReadonlyMap<string, string>
}) {
  const t = useTranslations('settings.texts')
  const kinds = useTranslations('announcements.kind')
  return (
    <div className="grid gap-4">
      <Segments
        label={t('language')}
        segments={LOCALES.map((one) => ({
          href: `${PATH}?locale=${one}`,
          label: t(`in.${one}`),
          current: one === locale,
        }))}
      />
      <div className="border-t-2 border-ink">
        <Rows>
          {ANNOUNCEMENTS.map((kind) => (
            <Row
              key={kind}
              title={<a href={`${PATH}/${kind}?locale=${locale}`}>{kinds(kind)}</a>}
              end={written.has(kind) ? <Chip tone="ok">{t('ours')}</Chip> : <Chip>{t('own')}</Chip>}
            >
              <span lang={locale} className="line-clamp-1 wrap-anywhere">
                {written.get(kind) ?? startText(locale, kind)}
              </span>
            </Row>
          ))}
        </Rows>
      </div>
    </div>
  )
}
