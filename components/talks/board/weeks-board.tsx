import { useLocale } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { DayChip } from '@/components/nights/day-name'
import { classes } from '@/components/ui/classes'
import { dayAndWeekday, dayRange, dayShort, weekday } from '@/lib/i18n/dates'
import type { Board, Shown } from '@/lib/talks/board/types'
import type { NightView } from '@/lib/talks/view/types'
import { Slot } from './board-drag'
import { cellId, nightsOf } from './cells'
import { Dragged, type BoardProps } from './dragged'
import { EveningCell } from './evening-cell'

/** The plan as weeks: a line for each date, the groups beside each other. */
export function WeeksBoard(props: BoardProps) {
  const { board, shown } = props
  const locale = useLocale()
  const weeks = Array.from({ length: board.dates.length / 7 }, (_, at) =>
    board.dates.slice(at * 7, at * 7 + 7),
  )
  const nights = nightsOf(board)
  const isUsed = (date: Temporal.PlainDate) =>
    date.dayOfWeek <= 5 || board.shown.some(({ group }) => nights.has(cellId(group.id, date)))
  return (
    <Dragged {...props}>
      <div className="grid gap-8">
        {weeks.map((dates) => {
          const [first, last] = [dates[0], dates.at(-1)]
          if (first === undefined || last === undefined) return null
          return (
            <section key={first.toString()} aria-label={dayRange(locale, first, last)}>
              <div className="mb-2 flex items-end gap-3 border-b-2 border-ink pb-1.5">
                <h2 className="flex-none text-small font-semibold whitespace-nowrap md:w-28 md:whitespace-normal">
                  {dayRange(locale, first, last)}
                </h2>
                {board.shown.length > 1 ? (
                  <div className="hidden min-w-0 flex-1 gap-3 lg:flex">
                    {board.shown.map(({ group }) => (
                      <p key={group.id} className="min-w-0 flex-1 truncate text-tiny text-ink-3">
                        {group.name}
                      </p>
                    ))}
                  </div>
                ) : null}
              </div>
              <ul className="grid gap-1.5">
                {dates.filter(isUsed).map((date) => (
                  <DateRow key={date.toString()} {...{ board, nights, date, shown }} />
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </Dragged>
  )
}

function DateRow({
  board,
  nights,
  date,
  shown,
}: {
  readonly board: Board
  readonly nights: ReadonlyMap<string, NightView>
  readonly date: Temporal.PlainDate
  readonly shown: Shown
}) {
  const locale = useLocale()
  const isTonight = date.equals(board.tonight)
  const found = board.shown.flatMap(({ group }) => nights.get(cellId(group.id, date)) ?? [])
  const day = found[0]?.day
  return (
    <li id={`d-${date.toString()}`} className="flex items-stretch gap-3">
      <div
        className={classes(
          'w-24 flex-none py-1.5 text-small md:w-28',
          isTonight && 'font-semibold text-lamp',
        )}
        {...(isTonight && { 'aria-current': 'date' })}
      >
        {weekday(locale, date)} <span className="text-ink-3">{dayShort(locale, date)}</span>
        {day?.kind === 'MAKE_UP' ? (
          <span className="block">
            <DayChip day={{ ...day, name: null }} />
          </span>
        ) : null}
      </div>
      <div className="grid min-w-0 flex-1 gap-1.5 lg:auto-cols-fr lg:grid-flow-col lg:gap-3">
        {board.shown.map(({ group }) => (
          <Slot key={group.id} id={cellId(group.id, date)} className="min-w-0 rounded-soft">
            {board.shown.length > 1 && nights.has(cellId(group.id, date)) ? (
              <p className="mb-0.5 text-tiny text-ink-3 lg:hidden">{group.name}</p>
            ) : null}
            <EveningCell
              night={nights.get(cellId(group.id, date))}
              id={cellId(group.id, date)}
              day={dayAndWeekday(locale, date)}
              timeZone={board.timeZone}
              shown={shown}
            />
          </Slot>
        ))}
      </div>
    </li>
  )
}
