import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { planAddress } from '@/components/nights/address'
import { classes } from '@/components/ui/classes'
import { dayAndWeekday, weekday, yearMonth } from '@/lib/i18n/dates'
import { cellState, isFound } from '@/lib/talks/board/rules'
import type { Board, CellState, Shown } from '@/lib/talks/board/types'
import type { NightView } from '@/lib/talks/view/types'
import { Slot } from './board-drag'
import { cellId, nightsOf } from './cells'
import { Dragged, type BoardProps } from './dragged'
import { EveningCell } from './evening-cell'

/** The plan as a month: a calendar, the groups below each other in each day. */
export function MonthBoard(props: BoardProps & { readonly month: Temporal.PlainYearMonth }) {
  const { board, month, shown } = props
  const t = useTranslations('desk.plan.board')
  const locale = useLocale()
  const nights = nightsOf(board)
  return (
    <Dragged {...props}>
      <section aria-label={yearMonth(locale, month)}>
        <h2 className="mb-1.5 text-h2 max-md:text-title md:mb-3">{yearMonth(locale, month)}</h2>
        <div aria-hidden="true" className="grid grid-cols-7 gap-1 border-b-2 border-ink pb-1">
          {board.dates.slice(0, 7).map((date) => (
            <p key={date.dayOfWeek} className="text-tiny text-ink-3">
              {weekday(locale, date)}
            </p>
          ))}
        </div>
        <ul className="grid grid-cols-7 gap-1 pt-1">
          {board.dates.map((date) => (
            <DayBox key={date.toString()} {...{ board, nights, date, month, shown }} />
          ))}
        </ul>
        <p className="mt-3 text-small text-ink-2 md:hidden">{t('monthOnPhone')}</p>
      </section>
    </Dragged>
  )
}

function DayBox({
  board,
  nights,
  date,
  month,
  shown,
}: {
  readonly board: Board
  readonly nights: ReadonlyMap<string, NightView>
  readonly date: Temporal.PlainDate
  readonly month: Temporal.PlainYearMonth
  readonly shown: Shown
}) {
  const locale = useLocale()
  const day = dayAndWeekday(locale, date)
  const isTonight = date.equals(board.tonight)
  const outside = !date.toPlainYearMonth().equals(month)
  const found = board.shown.flatMap(({ group }) => nights.get(cellId(group.id, date)) ?? [])
  return (
    <li
      className={classes(
        'min-h-16 min-w-0 rounded-soft border p-1 md:min-h-24',
        isTonight ? 'border-lamp-fill' : outside ? 'border-transparent' : 'border-line',
      )}
      {...(isTonight && { 'aria-current': 'date' })}
    >
      <p className="text-tiny text-ink-3">
        <span aria-hidden="true">{date.day}</span>
        <span className="sr-only">{day}</span>
      </p>
      <div className="hidden gap-1 md:grid">
        {board.shown.map(({ group }) => {
          const id = cellId(group.id, date)
          return (
            <Slot key={group.id} id={id} className="min-w-0 rounded-soft">
              {board.shown.length > 1 && nights.has(id) ? (
                <p className="truncate text-tiny text-ink-3">{group.name}</p>
              ) : null}
              <EveningCell
                night={nights.get(id)}
                id={id}
                day={day}
                timeZone={board.timeZone}
                shown={shown}
                compact
              />
            </Slot>
          )
        })}
      </div>
      <Glance date={date} found={found} shown={shown} />
    </li>
  )
}

/** A mark for each state; the word stands beside it for who hears the page. */
const MARKS: Readonly<Record<CellState, { readonly mark: string; readonly look: string }>> = {
  BOOKED: { mark: '●', look: 'text-jade' },
  UNCONFIRMED: { mark: '◐', look: 'text-lamp' },
  OPEN: { mark: '○', look: 'text-ink-2' },
  KEPT: { mark: '◇', look: 'text-lamp' },
  BLOCKED: { mark: '–', look: 'text-ink-3' },
  HOLIDAY: { mark: '×', look: 'text-ink-3' },
  PAST: { mark: '·', look: 'text-ink-3' },
  NONE: { mark: '', look: '' },
}

/** On a phone a day shows marks alone, and leads to its line among the weeks. */
function Glance({
  date,
  found,
  shown,
}: {
  readonly date: Temporal.PlainDate
  readonly found: readonly NightView[]
  readonly shown: Shown
}) {
  const t = useTranslations('desk.plan.board')
  if (found.length === 0) return null
  return (
    <a
      href={`${planAddress('/desk/plan', { week: date, view: 'weeks' })}#d-${date.toString()}`}
      className="flex min-h-11 flex-wrap content-center gap-1 text-title md:hidden"
    >
      {found.map((night) => {
        const state = cellState(night)
        const { mark, look } = MARKS[state]
        return (
          <span key={night.groupId} className={isFound(night, shown) ? look : 'text-ink-3'}>
            <span aria-hidden="true">{mark}</span>
            <span className="sr-only">{night.talk?.topic ?? t(`state.${state}`)}</span>
          </span>
        )
      })}
    </a>
  )
}
