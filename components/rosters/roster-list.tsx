import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Table, type Column } from '@/components/ui/table'
import { fullDate } from '@/lib/i18n/dates'
import type { RosterLine } from '@/lib/rosters/types-view'
import { StateChip } from './chips'

const PATH = '/desk/rosters'

/** Every roster there is, the latest taken first. */
export function RosterList({
  rosters,
  timeZone,
}: {
  readonly rosters: readonly RosterLine[]
  readonly timeZone: string
}) {
  const t = useTranslations('rosters')
  const columns = useColumns(timeZone)
  const add = (
    <LinkButton href={`${PATH}/new`} tone="primary">
      {t('new')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <span className="flex flex-wrap gap-3">
            {rosters.length > 1 ? (
              <LinkButton href={`${PATH}/compare`}>{t('compare')}</LinkButton>
            ) : null}
            {add}
          </span>
        }
        intro={t('intro')}
      />
      {rosters.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      ) : (
        <Table caption={t('title')} columns={columns} rows={rosters} rowKey={({ id }) => id} />
      )}
    </>
  )
}

function useColumns(timeZone: string): Column<RosterLine>[] {
  const t = useTranslations('rosters')
  const locale = useLocale()
  const dayOf = (instant: string) =>
    fullDate(locale, Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate())
  return [
    {
      key: 'taken',
      title: t('takenAt'),
      cell: ({ id, takenAt, fileName }) => (
        <a href={`${PATH}/${id}`} className="block">
          <span className="font-semibold underline-offset-4 hover:underline">{dayOf(takenAt)}</span>
          {fileName === null ? null : (
            <span className="block text-small break-all text-ink-2">{fileName}</span>
          )}
        </a>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      bare: true,
      cell: ({ state }) => <StateChip state={state} />,
    },
    { key: 'group', title: t('group'), cell: ({ groupName }) => groupName },
    {
      key: 'people',
      title: t('peopleTitle'),
      align: 'end',
      cell: ({ people }) => t('people', { count: people }),
    },
    {
      key: 'by',
      title: t('format'),
      cell: ({ format, appliedAt, appliedByName, createdAt, createdByName }) => (
        <span className="text-ink-2">
          {t(`formats.${format}`)}
          <span className="block text-small">
            {appliedAt === null
              ? t('byAt', { name: createdByName ?? t('byConsole'), date: dayOf(createdAt) })
              : t('appliedBy', { name: appliedByName ?? t('byConsole'), date: dayOf(appliedAt) })}
          </span>
        </span>
      ),
    },
  ]
}
