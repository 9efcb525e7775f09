import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import { BackToDesk } from '@/components/shell/back-to'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { ListTools } from '@/components/ui/lists/list-tools'
import { Segments } from '@/components/ui/segments'
import { fullDate } from '@/lib/i18n/dates'
import type { RowFilter } from '@/lib/rosters/schema'
import { OUTCOMES } from '@/lib/rosters/types'
import type { RosterView } from '@/lib/rosters/types-view'
import { StateChip } from './chips'
import { RosterNotices } from './roster-notices'
import { RosterRows } from './roster-rows'
import { RosterSteps } from './roster-steps'
import type { RosterActions } from './types'

/** A roster: what each row does or did, and what is left to decide. All state is in the address. */
export function RosterPage({
  roster,
  filter,
  timeZone,
  actions,
}: {
  readonly roster: RosterView
  readonly filter: RowFilter
  readonly timeZone: string
  readonly actions: RosterActions
}) {
  const t = useTranslations('rosters')
  const locale = useLocale()
  const path = `/desk/rosters/${roster.id}`
  const dayOf = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate()
  const to = (change: Readonly<Record<string, string | number>>) =>
    addressOf(path, { ...filter, outcome: filter.outcome === 'ANY' ? '' : filter.outcome }, change)
  const shown = OUTCOMES.filter((outcome) => roster.counts[outcome] > 0)
  const all = shown.reduce((sum, outcome) => sum + roster.counts[outcome], 0)
  const segments = [
    {
      href: to({ outcome: '' }),
      label: t('outcomes.ANY'),
      count: all,
      current: filter.outcome === 'ANY',
    },
    ...shown.map((outcome) => ({
      href: to({ outcome }),
      label: t(`outcomes.${outcome}`),
      count: roster.counts[outcome],
      current: filter.outcome === outcome,
    })),
    ...(roster.changed === 0
      ? []
      : [
          {
            href: to({ outcome: 'CHANGED' }),
            label: t('outcomes.CHANGED'),
            count: roster.changed,
            current: filter.outcome === 'CHANGED',
          },
        ]),
  ]
  return (
    <>
      <PageHead
        back={<BackToDesk place="rosters" />}
        above={<StateChip state={roster.state} />}
        title={t('taken', { date: fullDate(locale, dayOf(roster.takenAt)) })}
        end={
          roster.state === 'PREVIEW' ? (
            <RosterSteps roster={roster} day={dayOf(roster.takenAt).toString()} actions={actions} />
          ) : undefined
        }
      >
        {[
          roster.groupName,
          t('people', { count: roster.people }),
          t(roster.complete ? 'complete' : 'partial'),
          roster.fileName,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <RosterNotices
          roster={roster}
          path={path}
          actions={actions}
          dayOf={(instant) => fullDate(locale, dayOf(instant))}
        />
        <ListTools
          first={<Segments label={t('filter')} segments={segments} />}
          narrowed={{ first: filter.outcome === 'ANY' ? 0 : 1, others: 0 }}
          count={t('rowCount', { count: roster.total })}
          search={
            <SearchField
              label={t('search')}
              action={path}
              name="query"
              defaultValue={filter.query}
              placeholder={t('searchHint')}
              keep={filter.outcome === 'ANY' ? {} : { outcome: filter.outcome }}
            />
          }
        />
        {roster.rows.length === 0 ? (
          <EmptyState title={t('noRows')}>{t('noRowsText')}</EmptyState>
        ) : (
          <RosterRows roster={roster} actions={actions} />
        )}
        <Pager page={roster.page} pages={roster.pages} href={(page) => to({ page })} />
      </div>
    </>
  )
}
