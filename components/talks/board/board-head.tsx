import { useLocale, useTranslations } from 'next-intl'
import { Segments } from '@/components/ui/segments'
import { countryName } from '@/lib/communities/rules-countries'
import { zoneName } from '@/lib/i18n/dates'
import { neighbours } from '@/lib/talks/board/rules'
import { ALL_GROUPS } from '@/lib/talks/board/schema'
import { BOARD_VIEWS, SHOWN, type Board, type BoardView, type Shown } from '@/lib/talks/board/types'
import type { GroupView } from '@/lib/nights/types'
import type { Temporal } from 'temporal-polyfill'
import { PlanHead } from './plan-head'
import { PlanTools } from './plan-tools'

export type Place = {
  readonly view: BoardView
  readonly around: Temporal.PlainDate
  /** A group's id, or all of them. */
  readonly group: string
  readonly show: Shown
}

/** The address of the plan at a place: what the reader chose stands in it, so that it can be sent on. */
function boardAddress({ view, around, group, show }: Place): string {
  const query = new URLSearchParams({ view, week: around.toString(), group })
  if (show !== 'all') query.set('show', show)
  return `/desk/plan?${query.toString()}`
}

/** What is to be seen of the plan: which way, which groups, which days, and what is looked for. */
export function BoardHead({
  board,
  groups,
  place,
}: {
  readonly board: Board
  readonly groups: readonly GroupView[]
  readonly place: Place
}) {
  const t = useTranslations('desk.plan.board')
  const days = useTranslations('holidays')
  const locale = useLocale()
  const group = place.group === ALL_GROUPS ? undefined : place.group
  return (
    <>
      <PlanHead week={place.around} group={group} tonight={board.tonight}>
        {t('intro', { zone: zoneName(locale, board.timeZone) })}
        {board.unannounced.map((year) => (
          <span key={year} className="block">
            {days('unannounced', { year, country: countryName(locale, board.country) })}
          </span>
        ))}
      </PlanHead>
      <div className="mb-3 flex flex-wrap items-center gap-2 md:mb-5 md:gap-x-4">
        <BoardTools board={board} groups={groups} place={place} />
      </div>
    </>
  )
}

function BoardTools({
  board,
  groups,
  place,
}: {
  readonly board: Board
  readonly groups: readonly GroupView[]
  readonly place: Place
}) {
  const t = useTranslations('desk.plan.board')
  const { before, after } = neighbours(place.view, place.around)
  const isNow = board.dates.some((date) => date.equals(board.tonight))
  const step = (name: 'before' | 'now' | 'after', around: Temporal.PlainDate, current = false) => ({
    href: boardAddress({ ...place, around }),
    label: t(`${name}.${place.view}`),
    current,
  })
  const choices = [{ id: ALL_GROUPS, name: t('allGroups') }, ...groups]
  const isNarrowed = [groups.length > 1 && place.group !== ALL_GROUPS, place.show !== 'all']
  return (
    <PlanTools
      views={<ViewTabs place={place} />}
      range={{
        before: step('before', before),
        now: step('now', board.tonight, isNow),
        after: step('after', after),
      }}
      narrowed={isNarrowed.filter(Boolean).length}
      group={
        groups.length < 2 ? null : (
          <Segments
            label={t('groups')}
            segments={choices.map(({ id, name }) => ({
              href: boardAddress({ ...place, group: id }),
              label: name,
              current: id === place.group,
            }))}
          />
        )
      }
    >
      <Segments
        label={t('filter')}
        segments={SHOWN.map((show) => ({
          href: boardAddress({ ...place, show }),
          label: t(`show.${show}`),
          count: board.counts[show],
          current: show === place.show,
        }))}
      />
    </PlanTools>
  )
}

/** Weeks, month, or the list evening by evening. */
export function ViewTabs({ place }: { readonly place: Place }) {
  const t = useTranslations('desk.plan.board')
  return (
    <Segments
      label={t('view')}
      segments={BOARD_VIEWS.map((view) => ({
        href: boardAddress({ ...place, view }),
        label: t(`views.${view}`),
        current: view === place.view,
      }))}
    />
  )
}
