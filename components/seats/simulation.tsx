import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { Table } from '@/components/ui/table'
import type { SimulatedSeats } from '@/lib/seats/policies/types'

type Group = { readonly id: string; readonly name: string }

/** The wait-list by the policy that is tried, beside the one in force. */
export function SeatSimulation({
  simulation,
  groups,
  group,
  href,
}: {
  readonly simulation: SimulatedSeats
  readonly groups: readonly Group[]
  readonly group: string
  /** The address under another group or page, with the terms that are tried. */
  readonly href: (change: { group?: string; page?: number }) => string
}) {
  const t = useTranslations('seats.policy')
  const d = useTranslations('seats.desk')
  const { rows, moved, page, pages } = simulation
  return (
    <Section title={t('simulation')} aside={t('moved', { count: moved })} id="simulation">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-4">
        <p className="max-w-read text-small text-ink-2">{t('simulationText')}</p>
        {groups.length > 1 ? (
          <Segments
            label={d('groupLabel')}
            segments={[{ id: '', name: d('allGroups') }, ...groups].map(({ id, name }) => ({
              href: href({ group: id }),
              label: name,
              current: group === id,
            }))}
          />
        ) : null}
        {rows.length === 0 ? (
          <EmptyState title={d('empty')}>{d('emptyText')}</EmptyState>
        ) : (
          <Table
            caption={t('simulation')}
            rows={rows}
            rowKey={({ applicationId }) => applicationId}
            columns={[
              {
                key: 'name',
                title: d('name'),
                cell: ({ name }) => <span className="font-semibold wrap-anywhere">{name}</span>,
              },
              { key: 'group', title: d('group'), cell: ({ groupName }) => groupName },
              {
                key: 'present',
                title: t('presentPlace'),
                align: 'end',
                cell: (row) => row.presentPlace,
              },
              { key: 'tried', title: t('triedPlace'), align: 'end', cell: (row) => row.place },
              {
                key: 'change',
                title: t('change'),
                align: 'end',
                cell: (row) => <Change by={row.presentPlace - row.place} />,
              },
              {
                key: 'points',
                title: t('presentPoints'),
                align: 'end',
                cell: (row) => row.presentPoints,
              },
              {
                key: 'triedPoints',
                title: t('triedPoints'),
                align: 'end',
                cell: (row) => row.points,
              },
            ]}
          />
        )}
        <Pager page={page} pages={pages} href={(to) => `${href({ page: to })}#simulation`} />
      </div>
    </Section>
  )
}

/** Places gained; below zero, lost. */
function Change({ by }: { readonly by: number }) {
  const t = useTranslations('seats.policy')
  if (by === 0) return <span className="text-ink-3">{t('same')}</span>
  return (
    <Chip tone={by > 0 ? 'ok' : 'no'}>
      {by > 0 ? t('up', { count: by }) : t('down', { count: -by })}
    </Chip>
  )
}
