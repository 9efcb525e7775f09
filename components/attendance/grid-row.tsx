'use client'

import type { VirtualItem } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import { markAt, tally } from '@/lib/attendance/community/rules'
import type { GridMember } from '@/lib/attendance/community/types'
import { LOOKS, MARK_WORD, type GridSize } from './grid-looks'

/** One member, with the cells that are seen. */
export function GridRow({
  member,
  row,
  top,
  days,
  columns,
  size,
  chosen,
}: {
  readonly member: GridMember
  /** From 0. */
  readonly row: number
  readonly top: number
  readonly days: readonly string[]
  readonly columns: readonly VirtualItem[]
  readonly size: GridSize
  /** The column of the cell with the focus; null where another row has it. */
  readonly chosen: number | null
}) {
  const t = useTranslations('attendance.grid')
  const { present, of } = tally(member.marks)
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="absolute inset-x-0 border-b border-line"
      style={{ insetBlockStart: top, blockSize: size.row }}
    >
      <div
        role="presentation"
        className="sticky start-0 z-1 float-start flex h-full bg-paper short:static"
      >
        <span
          role="rowheader"
          aria-colindex={1}
          className="h-full"
          style={{ inlineSize: size.name }}
        >
          <a
            tabIndex={-1}
            href={`/desk/activity/people/${member.id}`}
            className="flex h-full items-center border-e border-line px-2.5 text-small hover:underline"
          >
            <span className="truncate">{member.name}</span>
          </a>
        </span>
        <span
          role="gridcell"
          aria-colindex={2}
          className="flex h-full items-center justify-end border-e border-line pe-2 text-tiny text-ink-2 tabular-nums"
          style={{ inlineSize: size.sum }}
        >
          {present}/{of}
        </span>
      </div>
      {columns.map(({ index: column, start }) => {
        const mark = markAt(member, column)
        const { look, sign } = LOOKS[mark]
        const isHere = column === chosen
        return (
          <span
            key={column}
            role="gridcell"
            data-cell={`${String(row)}:${String(column)}`}
            aria-colindex={column + 3}
            aria-selected={isHere}
            aria-label={t('cell', {
              name: member.name,
              date: days[column] ?? '',
              mark: MARK_WORD[mark],
            })}
            tabIndex={isHere ? 0 : -1}
            className={classes(
              'absolute grid h-full cursor-pointer place-items-center text-tiny -outline-offset-2',
              look,
              isHere && 'outline-2 outline-ink',
            )}
            style={{ insetInlineStart: start + size.name + size.sum, inlineSize: size.column }}
          >
            <span aria-hidden="true">{sign}</span>
          </span>
        )
      })}
    </div>
  )
}
