import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { Table } from '@/components/ui/table'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { SeatsFilter } from '@/lib/seats/schema'
import type { ListRow, SeatsDesk } from '@/lib/seats/types-desk'
import { WorkingOf } from './working'

const PATH = '/desk/seats'

/** Everybody who waits, in order, with how it comes about. */
export function WaitList({
  desk: { list, groups, policyVersion },
  filter,
  timeZone,
}: {
  readonly desk: SeatsDesk
  readonly filter: SeatsFilter
  readonly timeZone: string
}) {
  const t = useTranslations('seats.desk')
  const locale = useLocale()
  const choices = [
    { id: '', name: t('allGroups') },
    ...groups.map(({ room }) => ({ id: room.groupId, name: room.name })),
  ]
  return (
    <Section title={t('list')} aside={t('count', { count: list.total })} id="list">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-4">
        <p className="max-w-read text-small text-ink-2">
          {t('listText', { version: policyVersion })}
        </p>
        {groups.length > 1 ? (
          <Segments
            label={t('groupLabel')}
            segments={choices.map(({ id, name }) => ({
              href: addressOf(PATH, { group: id }),
              label: name,
              current: filter.group === id,
            }))}
          />
        ) : null}
        {list.rows.length === 0 ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : (
          <Table
            caption={t('list')}
            rows={list.rows}
            rowKey={({ applicationId }) => applicationId}
            columns={[
              { key: 'name', title: t('name'), cell: (row) => <Who row={row} /> },
              {
                key: 'place',
                title: t('place'),
                cell: ({ working }) => <span className="tabular-nums">{working.place}</span>,
              },
              ...(groups.length > 1
                ? [{ key: 'group', title: t('group'), cell: (row: ListRow) => row.groupName }]
                : []),
              {
                key: 'since',
                title: t('since'),
                cell: ({ since }) => dayOfMoment(locale, since, timeZone),
              },
              {
                key: 'working',
                title: t('working'),
                bare: true,
                cell: ({ working }) => <WorkingOf working={working} />,
              },
            ]}
          />
        )}
        <Pager
          page={list.page}
          pages={list.pages}
          href={(page) => `${addressOf(PATH, filter, { page })}#list`}
        />
      </div>
    </Section>
  )
}

function Who({ row }: { readonly row: ListRow }) {
  const t = useTranslations('seats.desk')
  const about = [row.companyName, row.position].filter((text) => text !== null && text !== '')
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3">
        <a
          href={`/desk/applications/${row.applicationId}`}
          className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
        >
          {row.name}
        </a>
        {row.proposed ? <Chip tone="live">{t('isProposed')}</Chip> : null}
        {row.notified ? null : <Chip>{t('unnotified')}</Chip>}
      </span>
      {about.length === 0 ? null : (
        <span className="block text-small wrap-anywhere text-ink-2">{about.join(' · ')}</span>
      )}
    </>
  )
}
