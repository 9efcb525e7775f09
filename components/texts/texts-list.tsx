import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { LOCALES, type Locale } from '@/lib/i18n/locale'

export type TextRow = {
  readonly kind: string
  readonly title: string
  /** What it says, or begins with. */
  readonly said: string
  /** Whether the community wrote it itself. */
  readonly isOurs: boolean
}

/** Texts in one language, on shelves, and which of them the community wrote itself. */
export function TextsList({
  path,
  locale,
  shelves,
}: {
  readonly path: string
  readonly locale: Locale
  readonly shelves: readonly { readonly title: string; readonly rows: readonly TextRow[] }[]
}) {
  const t = useTranslations('settings.texts')
  return (
    <div className="grid gap-4">
      <Segments
        label={t('language')}
        segments={LOCALES.map((one) => ({
          href: `${path}?locale=${one}`,
          label: t(`in.${one}`),
          current: one === locale,
        }))}
      />
      <div className="grid gap-8">
        {shelves.map(({ title, rows }) => (
          <Section key={title} title={title}>
            <TextRows path={path} locale={locale} rows={rows} />
          </Section>
        ))}
      </div>
    </div>
  )
}

function TextRows({
  path,
  locale,
  rows,
}: {
  readonly path: string
  readonly locale: Locale
  readonly rows: readonly TextRow[]
}) {
  const t = useTranslations('settings.texts')
  return (
    <Rows>
      {rows.map(({ kind, title, said, isOurs }) => (
        <Row
          key={kind}
          title={<a href={`${path}/${kind}?locale=${locale}`}>{title}</a>}
          end={isOurs ? <Chip tone="ok">{t('ours')}</Chip> : <Chip>{t('own')}</Chip>}
        >
          <span lang={locale} className="line-clamp-1 wrap-anywhere">
            {said}
          </span>
        </Row>
      ))}
    </Rows>
  )
}
