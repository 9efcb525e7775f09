'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import type { TreeRow } from '@/lib/referrals/tree/rules-rows'
import type { Family } from '@/lib/referrals/tree/types'
import { Mark, shapeOf } from './mark'

export const COLUMNS = ['name', 'people', 'here', 'present', 'spoke', 'gone'] as const
/** Every row is as high, in pixels: two lines, and enough for a thumb. Its class says the same. */
export const ROW_HEIGHT = 60
/** By how much a level is set in; below the last the generation is said in words. */
const INDENTS = [
  '',
  'ps-[0.85rem]',
  'ps-[1.7rem]',
  'ps-[2.55rem]',
  'ps-[3.4rem]',
  'ps-[4.25rem]',
  'ps-[5.1rem]',
  'ps-[5.95rem]',
] as const
const DEEPEST = INDENTS.length - 1

type RowProps = {
  readonly family: Family
  readonly line: TreeRow
  readonly row: number
  /** Pixels from the top of the list; null where the row stands in the flow of the page. */
  readonly top: number | null
  readonly open: boolean
  readonly hit: boolean
  readonly chosen: boolean
  readonly focusable: boolean
  readonly onOpen: (places: readonly number[], open: boolean) => void
  readonly onLook: (place: number) => void
}

/**
 * A person and the totals of their branch. Only `top` is a style: the page's policy refuses styles
 * in what the server sends, so the rows that come with the page stand in its flow.
 */
export const Row = memo(function Row(props: RowProps) {
  const { family, line, row, top, open, hit, chosen, focusable, onOpen, onLook } = props
  const t = useTranslations('tree')
  const { place, level, position, of } = line
  const person = family.people[place]
  const totals = family.totals[place]
  if (person === undefined || totals === undefined) return null
  const name = person.name ?? t('nameless')
  const parent = (family.children[place]?.length ?? 0) > 0
  const shape = shapeOf(person)
  const deep = level - 1 > DEEPEST
  return (
    <div
      role="row"
      data-place={place}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-rowindex={row + 2}
      aria-expanded={parent ? open : undefined}
      aria-selected={chosen}
      tabIndex={focusable ? 0 : -1}
      onClick={() => onLook(place)}
      onKeyDown={undefined}
      style={top === null ? undefined : { top }}
      className={classes(
        'grid h-[60px] cursor-pointer grid-cols-1 content-center border-b border-line pe-3 -outline-offset-2 md:grid-cols-[minmax(0,1fr)_repeat(5,3.75rem)] md:items-center',
        top !== null && 'absolute inset-x-0',
        chosen ? 'bg-lamp-soft' : 'hover:bg-sunken',
      )}
    >
      <div
        role="gridcell"
        className={classes(
          'flex min-w-0 items-center gap-1.5',
          INDENTS[Math.min(level - 1, DEEPEST)],
        )}
      >
        {parent ? (
          <button
            type="button"
            tabIndex={-1}
            aria-label={t(open ? 'close' : 'open', { name })}
            onClick={(event) => {
              event.stopPropagation()
              onOpen([place], !open)
            }}
            className="-my-2 grid size-11 flex-none place-items-center text-ink-2 hover:text-ink"
          >
            <span className={open ? '' : '-rotate-90'}>
              <Icon name="down" />
            </span>
          </button>
        ) : (
          <span className="w-11 flex-none" />
        )}
        <Mark shape={shape} spoke={person.spoke} />
        <span className="min-w-0 flex-1 ps-0.5">
          <span className="flex min-w-0 items-baseline gap-1.5">
            <span
              title={name}
              className={classes(
                'truncate font-semibold',
                person.name === null && 'font-normal text-ink-3',
                hit && 'underline decoration-lamp decoration-2 underline-offset-4',
              )}
            >
              {name}
            </span>
            {person.cut ? (
              <span className="flex-none text-tiny text-cinnabar">{t('cutHere')}</span>
            ) : null}
            {deep ? (
              <span className="flex-none text-tiny text-ink-3">{t('generation', { level })}</span>
            ) : null}
          </span>
          <span className="hidden truncate text-tiny text-ink-3 md:block">
            {[person.company, person.joined].filter((part) => part !== null).join(' · ')}
          </span>
        </span>
        <span className="sr-only">
          {t(`marks.${MARKS[shape]}`)}
          {person.spoke ? ` · ${t('marks.spoke')}` : ''}
        </span>
      </div>
      <div
        role="presentation"
        className="flex gap-2.5 text-tiny text-ink-2 max-md:ps-11 md:contents md:text-small"
      >
        {COLUMNS.slice(1).map((column) => {
          const key = column as Exclude<typeof column, 'name'>
          return (
            <span
              key={key}
              role="gridcell"
              className={classes(
                'whitespace-nowrap md:text-end',
                // A phone has no room for what people and gone show already.
                key === 'here' && 'max-md:sr-only',
                totals[key] === 0 && 'text-ink-3',
              )}
            >
              <span className="md:hidden">{t(`columns.${key}`)} </span>
              {totals[key]}
            </span>
          )
        })}
      </div>
    </div>
  )
})

const MARKS = { disc: 'present', ring: 'here', cross: 'gone', bar: 'erased' } as const
