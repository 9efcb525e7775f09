import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/components/ui/address'
import { Disclosure } from '@/components/ui/overlays/disclosure'
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
  total,
}: {
  readonly filter: QueueFilter
  readonly queue: QueueCounts
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly total: number
}) {
  const t = useTranslations('compliance')
  const to = (change: Partial<QueueFilter>) => addressOf(PATH, filter, change)
  const { page: _, query: __, ...keep } = filter
  return (
    <>
      <SearchField
        label={t('search')}
        action={PATH}
        name="query"
        defaultValue={filter.query}
        placeholder={t('searchHint')}
        keep={keep}
      />
      <Segments
        label={t('state')}
        segments={(['ANY', ...CASE_STATES] as const).map((state) => ({
          href: to({ state }),
          label: state === 'ANY' ? t('allStates') : t(`states.${state}`),
          current: filter.state === state,
          ...(state !== 'ANY' && { count: queue.states[state] ?? 0 }),
        }))}
      />
      <Disclosure
        label={t('show')}
        open={
          filter.groupId !== '' ||
          filter.missing !== '' ||
          filter.breach !== 'ANY' ||
          filter.sort !== 'since'
        }
        end={
          <span className="text-small text-ink-2" role="status">
            {t('count', { count: total })}
          </span>
        }
      >
        <div className="flex flex-wrap gap-4 pt-1">
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
        </div>
      </Disclosure>
    </>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="max-w-full">
      <p aria-hidden="true" className="mb-1.5 text-tiny text-ink-3">
        {label}
      </p>
      {children}
    </div>
  )
}
