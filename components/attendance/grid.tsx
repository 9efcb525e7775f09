'use client'

import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useLocale, useTranslations } from 'next-intl'
import {
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { markAt } from '@/lib/attendance/community/rules'
import type { GridEvening, GridMember } from '@/lib/attendance/community/types'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { GridHead } from './grid-head'
import { stepIn, type Place } from './grid-keys'
import { MARK_WORD, SIZES } from './grid-looks'
import { GridRow } from './grid-row'

const OVERSCAN = 4
/** Rows of the first drawing, before the box is measured. */
const FIRST_ROWS = 12

/**
 * Members by evenings as a grid of which only what is seen stands in the page: five hundred members and two hundred and
 * fifty evenings scroll as ten do. One stop of the tab key; the arrow keys move inside, Enter leads to the correction.
 */
export function AttendanceGrid(props: GridProps) {
  // Where a cell stands is set by the script: the policy of the pages lets no style come with them.
  const isDrawn = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  if (isDrawn) return <Grid {...props} />
  return <div aria-busy="true" className="h-[66dvh] min-h-80 rounded-soft border border-line" />
}

type GridProps = {
  readonly evenings: readonly GridEvening[]
  readonly members: readonly GridMember[]
}

function Grid({ evenings, members }: GridProps) {
  const t = useTranslations('attendance.grid')
  const locale = useLocale()
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Place>({ row: 0, column: Math.max(0, evenings.length - 1) })
  const isWide = useSyncExternalStore(watchWidth, readWidth, () => true)
  const size = isWide ? SIZES.wide : SIZES.phone
  const here = {
    row: Math.min(at.row, members.length - 1),
    column: Math.min(at.column, evenings.length - 1),
  }
  const keep = (place: number) => (range: Range) => [
    ...new Set([...defaultRangeExtractor(range), Math.max(0, place)]),
  ]
  const rows = useVirtualizer({
    count: members.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    initialRect: { width: 900, height: FIRST_ROWS * size.row },
    scrollPaddingStart: size.head,
    overscan: OVERSCAN,
    rangeExtractor: keep(here.row),
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: evenings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.column,
    initialRect: { width: 900, height: FIRST_ROWS * size.row },
    // The latest evenings first; the browser takes it as far as there is.
    initialOffset: () => evenings.length * size.column,
    scrollPaddingStart: size.name + size.sum,
    overscan: OVERSCAN,
    rangeExtractor: keep(here.column),
  })
  const days = useMemo(
    () => evenings.map(({ date }) => dayAndWeekday(locale, Temporal.PlainDate.from(date))),
    [evenings, locale],
  )
  const left = size.name + size.sum
  const [member, evening] = [members[here.row], evenings[here.column]]
  const link =
    member === undefined || evening === undefined
      ? null
      : `/desk/attendance/nights/${evening.id}?member=${member.id}#correct`

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && link !== null) {
      event.preventDefault()
      location.assign(link)
      return
    }
    const page = Math.max(1, Math.floor((rows.scrollRect?.height ?? 0) / size.row) - 2)
    const next = stepIn({ key: event.key, ctrl: event.ctrlKey, page }, here, {
      rows: members.length,
      columns: evenings.length,
    })
    if (next === null) return
    event.preventDefault()
    setAt(next)
    rows.scrollToIndex(next.row)
    columns.scrollToIndex(next.column)
    // Drawn by the next frame at the latest, for the cell with the focus always is.
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell="${String(next.row)}:${String(next.column)}"]`)
        ?.focus({ preventScroll: true })
    })
  }
  const choose = ({ target }: MouseEvent) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
    const [row, column] = (cell?.dataset['cell'] ?? '').split(':').map(Number)
    if (row !== undefined && column !== undefined) setAt({ row, column })
  }
  const shownColumns = columns.getVirtualItems()
  return (
    <div>
      <div
        ref={scroller}
        role="grid"
        aria-label={t('label')}
        aria-rowcount={members.length + 1}
        aria-colcount={evenings.length + 2}
        onKeyDown={press}
        onClick={choose}
        tabIndex={-1}
        className="relative h-[66dvh] min-h-80 overflow-auto overscroll-contain rounded-soft border border-line"
      >
        <div
          role="presentation"
          className="relative"
          style={{
            blockSize: rows.getTotalSize() + size.head,
            inlineSize: columns.getTotalSize() + left,
          }}
        >
          <GridHead evenings={evenings} days={days} columns={shownColumns} size={size} />
          {rows.getVirtualItems().map(({ index, start }) => {
            const one = members[index]
            if (one === undefined) return null
            return (
              <GridRow
                key={one.id}
                member={one}
                row={index}
                top={start + size.head}
                days={days}
                columns={shownColumns}
                size={size}
                chosen={index === here.row ? here.column : null}
              />
            )
          })}
        </div>
      </div>
      {member === undefined || evening === undefined || link === null ? null : (
        <div className="mt-3 flex min-h-11 flex-wrap items-center gap-3">
          <p role="status" className="min-w-0 flex-1 basis-60 text-small">
            {t('cell', {
              name: member.name,
              date: days[here.column] ?? '',
              mark: MARK_WORD[markAt(member, here.column)],
            })}
            {evening.topic === null ? null : (
              <span className="block truncate text-ink-2">{evening.topic}</span>
            )}
          </p>
          <LinkButton href={link} size="small">
            {t('correct')}
          </LinkButton>
          <LinkButton href={`/desk/attendance/nights/${evening.id}`} size="small" tone="quiet">
            {t('open')}
          </LinkButton>
        </div>
      )}
    </div>
  )
}

const WIDE = '(min-width: 48rem)'

function watchWidth(changed: () => void): () => void {
  const media = matchMedia(WIDE)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

function readWidth(): boolean {
  return matchMedia(WIDE).matches
}
