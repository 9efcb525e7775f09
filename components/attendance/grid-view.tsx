import { useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { ClientWords } from '@/components/ui/client-words'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchField } from '@/components/ui/forms/search-field'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { PageHead } from '@/components/ui/page-head'
import { Segments } from '@/components/ui/segments'
import type { CommunityAttendance } from '@/lib/attendance/community/types'
import { gridRows } from '@/lib/attendance/community/rules'
import { GRID_SHOWS, GRID_SORTS, type GridFilter } from '@/lib/attendance/community/schema'
import { csvAddress, DeskFilters } from './desk-filters'
import { AttendanceGrid } from './grid'
import { LOOKS } from './grid-looks'

const PATH = '/desk/attendance/grid'
const DEFAULTS = { weeks: 26, show: 'all', sort: 'present' }

/** What the signs of the cells mean. */
const KEY = [
  ['O', 'ON_TIME'],
  ['L', 'LATE'],
  ['C', 'CAUGHT_UP'],
  ['-', 'ABSENT'],
] as const

/** Evenings by members. All state but the place of the cursor is in the address. */
export function GridView({
  found,
  filter,
}: {
  readonly found: CommunityAttendance
  readonly filter: GridFilter
}) {
  const t = useTranslations('attendance')
  const members = gridRows(found, filter, found.today)
  const { evenings, groups } = found
  const to = (change: Partial<GridFilter>) => addressOf(PATH, filter, change, DEFAULTS)
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/attendance">{t('desk.back')}</BackLink>}
        title={t('grid.title')}
        intro={t('grid.intro')}
        end={
          <LinkButton href={csvAddress('grid', filter)} download>
            {t('grid.csv')}
          </LinkButton>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <ListTools
          search={
            <SearchField
              label={t('grid.search')}
              action={PATH}
              defaultValue={filter.q}
              keep={{
                group: filter.group,
                weeks: filter.weeks === DEFAULTS.weeks ? '' : String(filter.weeks),
                show: filter.show === 'all' ? '' : filter.show,
                sort: filter.sort === 'present' ? '' : filter.sort,
              }}
            />
          }
          first={
            <Segments
              label={t('grid.show')}
              segments={GRID_SHOWS.map((show) => ({
                href: to({ show }),
                label: t(`grid.shows.${show}`),
                current: filter.show === show,
              }))}
            />
          }
          narrowed={{
            first: filter.show === 'all' ? 0 : 1,
            others:
              (filter.group === '' ? 0 : 1) +
              (filter.weeks === DEFAULTS.weeks ? 0 : 1) +
              (filter.sort === 'present' ? 0 : 1),
          }}
          count={t('grid.count', { members: members.length, evenings: evenings.length })}
        >
          <DeskFilters path={PATH} filter={filter} groups={groups} />
          <Labelled label={t('grid.sort')}>
            <Segments
              label={t('grid.sort')}
              segments={GRID_SORTS.map((sort) => ({
                href: to({ sort }),
                label: t(`grid.sorts.${sort}`),
                current: filter.sort === sort,
              }))}
            />
          </Labelled>
        </ListTools>
        {evenings.length === 0 ? (
          <EmptyState title={t('desk.none')}>{t('desk.noneText')}</EmptyState>
        ) : members.length === 0 ? (
          <EmptyState title={t('grid.none')}>{t('grid.noneText')}</EmptyState>
        ) : (
          <ClientWords rooms={['attendance']}>
            <AttendanceGrid evenings={evenings} members={members} />
          </ClientWords>
        )}
        <p className="flex flex-wrap gap-x-5 text-small text-ink-2">
          {KEY.map(([mark, status]) => (
            <span key={mark} className="inline-flex items-center gap-1.5">
              <span aria-hidden="true">{LOOKS[mark].sign}</span>
              {t(`status.${status}`)}
            </span>
          ))}
        </p>
        <noscript>
          <p className="text-small text-ink-2">{t('grid.noScript')}</p>
        </noscript>
      </div>
    </>
  )
}
