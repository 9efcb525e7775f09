import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { sayValue } from '@/components/ui/charts/plot-types'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { Cohort, Part } from '@/lib/attendance/community/types'
import { yearMonth } from '@/lib/i18n/dates'

/** Groups or companies, and how their members come. */
export function Parts({
  of,
  parts,
  name,
  csv,
}: {
  readonly of: 'groups' | 'companies'
  readonly parts: readonly Part[]
  readonly name: (key: string) => string
  readonly csv: string
}) {
  const t = useTranslations('attendance.desk')
  return (
    <Section title={t(`${of}.title`)} id={of}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-4">
        <p className="max-w-prose text-ink-2">{t(`${of}.text`)}</p>
        {parts.length === 0 ? (
          <p className="text-ink-2">{t('companies.none')}</p>
        ) : (
          <Table
            caption={t(`${of}.title`)}
            rows={parts}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'name',
                title: t(`${of}.key`),
                cell: ({ key }) => <span className="font-semibold">{name(key)}</span>,
              },
              {
                key: 'members',
                title: t('part.members'),
                align: 'end',
                cell: ({ members }) => <span className="tabular-nums">{members}</span>,
              },
              {
                key: 'came',
                title: t('part.came'),
                align: 'end',
                cell: ({ came }) => <span className="tabular-nums">{came}</span>,
              },
              {
                key: 'share',
                title: t('part.share'),
                align: 'end',
                cell: ({ share }) => <Share share={share} />,
              },
            ]}
          />
        )}
        <Csv csv={csv} title={t(`${of}.title`)} />
      </div>
    </Section>
  )
}

/** A share with a bar beside it, which says no more than the number. */
function Share({ share }: { readonly share: number | null }) {
  return (
    <span className="inline-flex items-center gap-2.5 tabular-nums">
      <progress
        aria-hidden="true"
        value={share ?? 0}
        max={1}
        className="h-1.5 w-20 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-jade [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-jade"
      />
      <span className="w-10 text-end">{sayValue(share, 'share')}</span>
    </span>
  )
}

/** The first month of those who joined, by the month in which they did. */
export function Newcomers({
  cohorts,
  csv,
}: {
  readonly cohorts: readonly Cohort[]
  readonly csv: string
}) {
  const t = useTranslations('attendance.desk')
  const locale = useLocale()
  return (
    <Section title={t('newcomers.title')} id="newcomers">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-4">
        <p className="max-w-prose text-ink-2">{t('newcomers.text')}</p>
        {cohorts.length === 0 ? (
          <p className="text-ink-2">{t('newcomers.none')}</p>
        ) : (
          <Table
            caption={t('newcomers.title')}
            rows={cohorts}
            rowKey={({ month }) => month}
            columns={[
              {
                key: 'month',
                title: t('newcomers.month'),
                cell: ({ month, running }) => (
                  <>
                    <span className="font-semibold">
                      {yearMonth(locale, Temporal.PlainYearMonth.from(month))}
                    </span>
                    {running === 0 ? null : (
                      <span className="block text-small text-ink-2">
                        {t('newcomers.running', { count: running })}
                      </span>
                    )}
                  </>
                ),
              },
              {
                key: 'joined',
                title: t('newcomers.joined'),
                align: 'end',
                cell: ({ joined }) => <span className="tabular-nums">{joined}</span>,
              },
              {
                key: 'came',
                title: t('newcomers.came'),
                align: 'end',
                cell: ({ came, joined }) => <Share share={joined === 0 ? null : came / joined} />,
              },
              {
                key: 'evenings',
                title: t('newcomers.evenings'),
                align: 'end',
                cell: ({ evenings }) => <span className="tabular-nums">{evenings}</span>,
              },
            ]}
          />
        )}
        <Csv csv={csv} title={t('newcomers.title')} />
      </div>
    </Section>
  )
}

function Csv({ csv, title }: { readonly csv: string; readonly title: string }) {
  const t = useTranslations('attendance.desk')
  return (
    <div>
      <LinkButton href={csv} size="small" download>
        {t('csv', { of: title })}
      </LinkButton>
    </div>
  )
}
