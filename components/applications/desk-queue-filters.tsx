import { useTranslations } from 'next-intl'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { SearchField } from '@/components/ui/forms/search-field'
import { Segments } from '@/components/ui/segments'
import { QUEUE_SORTS, SHELVES, type QueueFilter } from '@/lib/applications/desk/schema'
import type { QueuePage } from '@/lib/applications/desk/types'
import { PATH } from './desk-words'

/** What an address leaves out. */
export const DEFAULTS = { shelf: 'WAITING', sort: 'oldest' } as const

/** By shelf with counts and by words; group and order behind a disclosure. */
export function QueueFilters({
  filter,
  counts,
  groups,
  total,
}: {
  readonly filter: QueueFilter
  readonly counts: QueuePage['counts']
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly total: number
}) {
  const t = useTranslations('applications.desk')
  const to = (change: Partial<QueueFilter>) => addressOf(PATH, filter, change, DEFAULTS)
  const { page: _, q: __, ...keep } = filter
  return (
    <ListTools
      search={
        <SearchField
          label={t('search')}
          action={PATH}
          defaultValue={filter.q}
          placeholder={t('searchHint')}
          keep={keep}
        />
      }
      first={
        <Segments
          label={t('shelf')}
          segments={SHELVES.map((shelf) => ({
            href: to({ shelf }),
            label: t(`shelves.${shelf}`),
            count: counts[shelf],
            current: filter.shelf === shelf,
          }))}
        />
      }
      narrowed={{
        first: filter.shelf === DEFAULTS.shelf ? 0 : 1,
        others: narrowedBy(filter, { group: '', sort: DEFAULTS.sort }),
      }}
      count={t('count', { count: total })}
    >
      {groups.length < 2 ? null : (
        <Labelled label={t('group')}>
          <Segments
            label={t('group')}
            segments={[{ id: '', name: t('anyGroup') }, ...groups].map(({ id, name }) => ({
              href: to({ group: id }),
              label: name,
              current: filter.group === id,
            }))}
          />
        </Labelled>
      )}
      <Labelled label={t('sort')}>
        <Segments
          label={t('sort')}
          segments={QUEUE_SORTS.map((sort) => ({
            href: to({ sort }),
            label: t(`sorts.${sort}`),
            current: filter.sort === sort,
          }))}
        />
      </Labelled>
    </ListTools>
  )
}
