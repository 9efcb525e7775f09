'use client'

import type { VirtualItem } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import type { GridEvening } from '@/lib/attendance/community/types'
import type { GridSize } from './grid-looks'

/** The evenings above the columns, each the way to who was there. */
export function GridHead({
  evenings,
  days,
  columns,
  size,
}: {
  readonly evenings: readonly GridEvening[]
  /** Each evening's day, in words. */
  readonly days: readonly string[]
  readonly columns: readonly VirtualItem[]
  readonly size: GridSize
}) {
  const t = useTranslations('attendance.grid')
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-2 border-b-2 border-ink bg-paper text-tiny text-ink-3 short:relative"
      style={{ blockSize: size.head }}
    >
      <div
        className="sticky start-0 z-3 float-start flex items-end bg-paper font-semibold short:static"
        style={{ blockSize: size.head - 2 }}
      >
        <span
          role="columnheader"
          aria-colindex={1}
          className="px-2.5 pb-1"
          style={{ inlineSize: size.name }}
        >
          {t('member')}
        </span>
        <span
          role="columnheader"
          aria-colindex={2}
          className="pe-2 pb-1 text-end"
          style={{ inlineSize: size.sum }}
        >
          {t('present')}
        </span>
      </div>
      {columns.map(({ index, start }) => {
        const one = evenings[index]
        if (one === undefined) return null
        const label = t('head', { date: days[index] ?? '', present: one.present })
        return (
          <span
            key={one.id}
            role="columnheader"
            aria-colindex={index + 3}
            className="absolute bottom-0"
            style={{
              insetInlineStart: start + size.name + size.sum,
              inlineSize: size.column,
              blockSize: size.head,
            }}
          >
            <a
              href={`/desk/attendance/nights/${one.id}`}
              title={label}
              tabIndex={-1}
              className="grid size-full place-items-end justify-center pb-1 tabular-nums hover:text-ink"
            >
              <span aria-hidden="true" className="[writing-mode:vertical-rl]">
                {one.date.slice(5)}
              </span>
              <span className="sr-only">{label}</span>
            </a>
          </span>
        )
      })}
    </div>
  )
}
