import { useTranslations } from 'next-intl'
import { addressOf, narrowedBy } from '@/components/ui/address'
import { Labelled, ListTools } from '@/components/ui/lists/list-tools'
import { SearchField } from '@/components/ui/forms/search-field'
import { Segments } from '@/components/ui/segments'
import { MISSING_PARTS, QUEUE_SORTS, type QueueFilter } from '@/lib/compliance/schema'
import { BREACHES, CASE_STATES, type QueueCounts } from '@/lib/compliance/types'
import { PATH } from './names-head'

/** By words, progress and finding, with counts; group, missing part and order behind a disclosure. */
export function QueueFilters({
  filter,
  queue,
  groups,
}: {
  readonly filter: QueueFilter
  readonly queue: QueueCounts
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}) {
  const t = useTranslations('compliance')
  const to = (change: Partial<QueueFilter>) => addressOf(PATH, filter, change)
  const { page: _, query: __, ...keep } = filter
  return (
    <ListTools
      search={
        <SearchField
          label={t('search')}
          action={PATH}
          name="query"
          defaultValue={filter.query}
          placeholder={t('searchHint')}
          keep={keep}
        />
      }
      first={
        <Segments
          label={t('state')}
          segments={(['ANY', ...CASE_STATES] as const).map((state) => ({
            href: to({ state }),
            label: state === 'ANY' ? t('allStates') : t(`states.${state}`),
            current: filter.state === state,
            ...(state !== 'ANY' && { count: queue.states[state] ?? 0 }),
          }))}
        />
      }
      narrowed={{
        first: filter.state === 'ANY' ? 0 : 1,
        others: narrowedBy(filter, { groupId: '', missing: '', breach: 'ANY', sort: 'since' }),
      }}
    >
      <Labelled label={t('breach')}>
        <Segments
          label={t('breach')}
          segments={(['ANY', ...BREACHES] as const).map((breach) => ({
            href: to({ breach }),
            label: breach === 'ANY' ? t('allBreaches') : t(`breaches.${breach}`),
            current: filter.breach === breach,
            ...(breach !== 'ANY' && { count: queue.breaches[breach] ?? 0 }),
          }))}
        />
      </Labelled>
      <Labelled label={t('group')}>
        <Segments
          label={t('group')}
          segments={[{ id: '', name: t('anyGroup') }, ...groups].map(({ id, name }) => ({
            href: to({ groupId: id }),
            label: name,
            current: filter.groupId === id,
          }))}
        />
      </Labelled>
      <Labelled label={t('missingPart')}>
        <Segments
          label={t('missingPart')}
          segments={(['', ...MISSING_PARTS] as const).map((missing) => ({
            href: to({ missing }),
            label: missing === '' ? t('anyPart') : t(`parts.${missing}`),
            current: filter.missing === missing,
          }))}
        />
      </Labelled>
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
