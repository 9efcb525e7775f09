import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { Segments } from '@/components/ui/segments'
import { Table, type Column } from '@/components/ui/table'
import { fromNow, fullDate } from '@/lib/i18n/dates'
import type { DeskPeopleFilter } from '@/lib/members/schema'
import type { DeskPeople, DeskPerson } from '@/lib/members/types'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { PersonLine } from './person-row'

const PATH = '/desk/people'
const STATUSES = ['ACTIVE', 'LEFT', 'REMOVED', 'ANY'] as const
const ROLES = ['ANY', 'OWNER', 'ORGANISER', 'COORDINATOR', 'HOST', 'EDITOR'] as const

/** Everyone ever recorded, with duty and status. All state is in the address. */
export function DeskPeopleView({
  found,
  filter,
  timeZone,
  now,
}: {
  readonly found: DeskPeople
  readonly filter: DeskPeopleFilter
  readonly timeZone: string
  readonly now: Temporal.Instant
}) {
  const t = useTranslations('members.desk')
  const words = useTranslations('members')
  const columns = useColumns(filter, timeZone, now)
  const to = (change: Partial<Record<keyof DeskPeopleFilter, string | number>>) =>
    addressOf(PATH, filter, change)
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <LinkButton href={`${PATH}/new`} tone="primary">
            {t('add')}
          </LinkButton>
        }
        intro={t('intro')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <ListTools
          search={
            <SearchField
              label={words('searchLabel')}
              action={PATH}
              name="query"
              defaultValue={filter.query}
              placeholder={words('searchHint')}
              keep={{ status: filter.status, role: filter.role, sort: filter.sort }}
            />
          }
          first={
            <Segments
              label={t('status')}
              segments={STATUSES.map((status) => ({
                href: to({ status }),
                label: t(`statuses.${status}`),
                current: filter.status === status,
              }))}
            />
          }
          narrowed={{
            first: filter.status === 'ACTIVE' ? 0 : 1,
            others: narrowedBy(filter, { role: 'ANY' }),
          }}
          count={words('count', { count: found.total })}
        >
          <Labelled label={t('role')}>
            <Segments
              label={t('role')}
              segments={ROLES.map((role) => ({
                href: to({ role }),
                label: role === 'ANY' ? t('anyRole') : t(`roles.${role}`),
                current: filter.role === role,
              }))}
            />
          </Labelled>
        </ListTools>
        {found.people.length === 0 ? (
          <EmptyState title={t('nobody')}>{words('noneText')}</EmptyState>
        ) : (
          <Table
            caption={t('title')}
            columns={columns}
            rows={found.people}
            rowKey={(person) => person.id}
          />
        )}
        <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}

function useColumns(
  filter: DeskPeopleFilter,
  timeZone: string,
  now: Temporal.Instant,
): Column<DeskPerson>[] {
  const t = useTranslations('members.desk')
  const words = useTranslations('members')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const sortBy = (sort: DeskPeopleFilter['sort'], direction: 'up' | 'down') => ({
    href: addressOf(PATH, filter, { sort }),
    now: filter.sort === sort ? direction : ('none' as const),
  })
  return [
    {
      key: 'name',
      title: t('name'),
      sort: sortBy('name', 'up'),
      cell: (person) => (
        <a href={`${PATH}/${person.id}`} className="block">
          <span className="font-semibold underline-offset-4 hover:underline">
            {person.displayName}
          </span>
          <PersonLine person={person} />
        </a>
      ),
    },
    {
      key: 'role',
      title: t('role'),
      bare: true,
      cell: (person) => (
        <span className="flex flex-wrap gap-1.5">
          {person.roles.map((role) => (
            <Chip key={role}>{t(`roles.${role}`)}</Chip>
          ))}
          {person.status === 'ACTIVE' ? null : (
            <Chip tone="no">{t(`statuses.${person.status}`)}</Chip>
          )}
        </span>
      ),
    },
    { key: 'group', title: words('group'), cell: (person) => person.groupName },
    {
      key: 'joined',
      title: t('joined'),
      sort: sortBy('joined', 'down'),
      cell: (person) => (
        <span className="whitespace-nowrap">
          {fullDate(
            locale,
            Temporal.Instant.from(person.joinedAt).toZonedDateTimeISO(timeZone).toPlainDate(),
          )}
        </span>
      ),
    },
    {
      key: 'seen',
      title: t('lastSeen'),
      cell: (person) => (
        <span className="whitespace-nowrap text-ink-2">
          {person.lastSeenAt === null
            ? t('never')
            : fromNow(dates, now, Temporal.Instant.from(person.lastSeenAt))}
        </span>
      ),
    },
  ]
}
