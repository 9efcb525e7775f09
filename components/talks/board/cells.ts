import { dayAndWeekday, clock } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { GroupView } from '@/lib/nights/types'
import { cellState, isMovable } from '@/lib/talks/board/rules'
import type { Board, BoardView } from '@/lib/talks/board/types'
import { moveForm, shownForm } from '@/lib/talks/plan/rules-forms'
import type { NightView } from '@/lib/talks/view/types'
import type { Temporal } from 'temporal-polyfill'
import { planAddress } from '@/components/nights/address'
import type { Cell, CellTalk, Lacking } from './types'

export function cellId(groupId: string, date: Temporal.PlainDate): string {
  return `${groupId} ${date.toString()}`
}

/** The evenings of the board by `cellId`. */
export function nightsOf({ shown }: Board): ReadonlyMap<string, NightView> {
  return new Map(
    shown.flatMap(({ group, nights }) =>
      nights.map((night) => [cellId(group.id, night.date), night] as const),
    ),
  )
}

/** Every evening of the board, as its script knows it: also dates without one, where something may be dropped. */
export function cellsOf(
  board: Board,
  view: BoardView,
  { locale, lacking }: { readonly locale: Locale; readonly lacking: Lacking },
): Cell[] {
  return board.shown.flatMap(({ group, nights }) => {
    const byDate = new Map(nights.map((night) => [night.date.toString(), night]))
    return board.dates.map((date) =>
      cellOf(board, view, locale, { group, date, night: byDate.get(date.toString()), lacking }),
    )
  })
}

function cellOf(
  { tonight, timeZone, shown, dates }: Board,
  view: BoardView,
  locale: Locale,
  {
    group,
    date,
    night,
    lacking,
  }: {
    readonly group: GroupView
    readonly date: Temporal.PlainDate
    readonly night: NightView | undefined
    readonly lacking: Lacking
  },
): Cell {
  const day = dayAndWeekday(locale, date)
  const week = dates[0]
  const state = cellState(night)
  return {
    id: cellId(group.id, date),
    groupId: group.id,
    date: date.toString(),
    day: shown.length > 1 ? `${day} · ${group.name}` : day,
    state,
    ahead: date.until(tonight).sign <= 0 && night?.status !== 'OVER' && state !== 'KEPT',
    blockedReason: night?.blockedReason ?? null,
    newHref: planAddress('/desk/plan/new', { week, date, group: group.id, view }),
    askHref: `/desk/speakers/ask?group=${group.id}&date=${date.toString()}`,
    fillHref: isToFill(night, lacking) ? `/desk/speakers/standby/${night?.id ?? ''}` : null,
    unconfirmedHref: lacking.talkIds.some((id) => id === night?.talk?.id)
      ? `/desk/speakers/standby?group=${group.id}`
      : null,
    talk: night?.talk == null ? null : talkOf(night, timeZone, { week, view }),
  }
}

/** An evening without a speaker, or one that lost its talk at short notice. */
function isToFill(night: NightView | undefined, { nightIds }: Lacking): boolean {
  if (night?.id == null) return false
  if (nightIds.includes(night.id)) return true
  return cellState(night) === 'UNCONFIRMED' && isMovable(night)
}

function talkOf(
  night: NightView,
  timeZone: string,
  { week, view }: { readonly week: Temporal.PlainDate | undefined; readonly view: BoardView },
): CellTalk | null {
  const { talk, date, times, groupId: group } = night
  if (talk === null) return null
  const { id, topic, speaker } = talk
  const speakerId = speaker?.kind === 'NAMED' ? speaker.memberId : null
  return {
    id,
    topic,
    movable: isMovable(night),
    editHref: planAddress(`/desk/plan/${id}`, { week, group, view }),
    moveHref: planAddress(`/desk/plan/${id}/move`, { week, group, view }),
    seen: shownForm({ topic, speakerId }, date, clock(times.startsAt, timeZone)),
    stands: moveForm(date, null),
  }
}
