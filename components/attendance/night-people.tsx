import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Pager } from '@/components/ui/lists/pager'
import { Segments } from '@/components/ui/segments'
import { Table, type Column } from '@/components/ui/table'
import { SHOWN, type NightFilter } from '@/lib/attendance/night/schema'
import type { NightAttendance, PersonAt } from '@/lib/attendance/night/types'
import { clock } from '@/lib/i18n/dates'
import { PresenceChip } from './presence-chip'

/** Who was there: all state in the address. */
export function NightPeople({
  night,
  filter,
  timeZone,
}: {
  readonly night: NightAttendance
  readonly filter: NightFilter
  readonly timeZone: string
}) {
  const t = useTranslations('attendance')
  const path = `/desk/attendance/nights/${night.head.nightId}`
  const to = (change: Partial<NightFilter>) =>
    addressOf(path, { ...filter, member: '' }, change, { show: 'all' })
  const fix: Column<PersonAt> = {
    key: 'fix',
    title: t('night.columns.fix'),
    bare: true,
    cell: ({ memberId, via }) =>
      via === 'DUTY' ? null : (
        <a
          href={`${to({ member: memberId, page: night.page })}#correct`}
          className="inline-flex min-h-11 items-center text-small prose-link md:in-data-desk:min-h-0"
        >
          {t('night.fix')}
        </a>
      ),
  }
  const columns: readonly Column<PersonAt>[] = [
    {
      key: 'name',
      title: t('night.columns.name'),
      cell: ({ name, company, position }) => (
        <>
          <span className="font-semibold wrap-anywhere">{name}</span>
          <span className="block text-small text-ink-2">
            {[company, position].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'status',
      title: t('night.columns.status'),
      speaks: true,
      cell: ({ status }) => <PresenceChip status={status} />,
    },
    {
      key: 'at',
      title: t('night.columns.at'),
      cell: ({ at }) => <span className="tabular-nums">{clock(at, timeZone)}</span>,
    },
    { key: 'how', title: t('night.columns.how'), cell: (person) => <How person={person} /> },
    ...(night.corrections === null ? [] : [fix]),
  ]
  return (
    <section aria-label={t('night.people')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <ListTools
        search={
          <SearchField
            label={t('night.search')}
            action={path}
            defaultValue={filter.q}
            keep={{ show: filter.show === 'all' ? '' : filter.show }}
          />
        }
        first={
          <Segments
            label={t('night.show')}
            segments={SHOWN.map((show) => ({
              href: to({ show }),
              label: t(`night.shows.${show}`),
              current: filter.show === show,
            }))}
          />
        }
        narrowed={{ first: filter.show === 'all' ? 0 : 1, others: 0 }}
        count={t('night.count', { count: night.total })}
      />
      {night.people.length === 0 ? (
        <EmptyState title={t('night.none')}>{t('night.noneText')}</EmptyState>
      ) : (
        <Table
          caption={t('night.people')}
          rows={night.people}
          rowKey={({ memberId }) => memberId}
          columns={columns}
        />
      )}
      <Pager page={night.page} pages={night.pages} href={(page) => to({ page })} />
      <div>
        <LinkButton href={`${path}/csv`} size="small" download>
          {t('night.csv')}
        </LinkButton>
      </div>
    </section>
  )
}

/** By which evidence it is known. */
function How({ person: { via, byName, offline, corrected, said } }: { readonly person: PersonAt }) {
  const t = useTranslations('attendance.via')
  const how = via === 'DESK' && byName !== null ? t('DESK_BY', { by: byName }) : t(via)
  const more = [
    offline ? t('OFFLINE') : null,
    corrected ? t('CORRECTED') : null,
    said ? t('SAID') : null,
  ].filter((part) => part !== null)
  return <span className="text-small">{[how, ...more].join(' · ')}</span>
}
