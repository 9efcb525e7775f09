import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classes } from './classes'

export type Column<R> = {
  readonly key: string
  readonly title: string
  /** The first column names the row; on a phone the others run on below it, after their titles. */
  readonly cell: (row: R) => ReactNode
  /** Where the title leads to sort by this column, and how the rows are sorted now. */
  readonly sort?: { readonly href: string; readonly now: 'up' | 'down' | 'none' }
  readonly align?: 'start' | 'end'
  /** A column that shows no title, and on a phone takes a line of its own: a checkbox, buttons. */
  readonly bare?: boolean
  /** What says on a phone what it is without its title: a chip. */
  readonly speaks?: boolean
}

/** A table on a wide screen with a head that stays; stacked rows on a phone. Sorting is an address. */
export function Table<R>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  /** Names the table for those who hear it. */
  readonly caption: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
}) {
  return (
    <table className="block w-full border-collapse md:table">
      <caption className="sr-only">{caption}</caption>
      <thead className="hidden md:table-header-group">
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className="block border-t-2 border-ink md:table-row-group md:border-t-0">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="block border-b border-line py-3 in-data-desk:py-1.5 md:table-row md:py-0 md:in-data-desk:py-0"
          >
            {columns.map((column, at) => (
              <Cell key={column.key} column={column} row={row} first={at === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head<R>({ column: { title, sort, align, bare } }: { readonly column: Column<R> }) {
  const t = useTranslations('ui')
  const name = bare === true ? <span className="sr-only">{title}</span> : title
  return (
    <th
      scope="col"
      aria-sort={ariaSort(sort?.now)}
      className={classes(
        'sticky top-0 z-1 border-b-2 border-ink bg-paper py-2.5 pe-2.5 text-tiny font-semibold whitespace-nowrap text-ink-3 in-data-desk:py-1',
        align === 'end' ? 'text-end' : 'text-start',
      )}
    >
      {sort === undefined ? (
        name
      ) : (
        <a
          href={sort.href}
          className="-my-2.5 inline-flex min-h-11 min-w-11 items-center gap-1 hover:text-ink"
        >
          {name}
          <span aria-hidden="true">{ARROWS[sort.now]}</span>
          {sort.now === 'none' ? null : (
            <span className="sr-only">{t(sort.now === 'up' ? 'sortedUp' : 'sortedDown')}</span>
          )}
        </a>
      )}
    </th>
  )
}

const ARROWS = { up: '↑', down: '↓', none: '' } as const

function ariaSort(now: 'up' | 'down' | 'none' | undefined) {
  if (now === 'up') return 'ascending'
  return now === 'down' ? 'descending' : undefined
}

function Cell<R>({
  column: { title, cell, align, bare, speaks },
  row,
  first,
}: {
  readonly column: Column<R>
  readonly row: R
  readonly first: boolean
}) {
  const place = classes(
    'py-0.5 align-top md:table-cell md:py-3.5 md:pe-2.5 md:in-data-desk:py-2',
    align === 'end' ? 'md:text-end' : 'text-start',
  )
  if (first) {
    return (
      // The link that names the row takes the whole cell, as high as a finger needs; a box to tick lies above it.
      <th
        scope="row"
        className={classes(
          place,
          'relative block min-h-11 font-normal md:h-11 [&_a]:after:absolute [&_a]:after:inset-0 [&_label]:relative [&_label]:z-1',
        )}
      >
        {cell(row)}
      </th>
    )
  }
  return (
    <td
      className={classes(
        place,
        bare === true
          ? 'block'
          : 'inline-flex max-w-full items-baseline pe-5 text-small in-data-desk:pe-3.5 md:text-base md:in-data-desk:pe-2.5',
      )}
    >
      {bare === true || speaks === true ? null : (
        <span className="me-1.5 flex-none text-tiny text-ink-3 md:hidden">{title}</span>
      )}
      {/* What has two lines stands beside the title by its first. */}
      <div className="min-w-0 max-md:*:align-top md:contents">{cell(row)}</div>
    </td>
  )
}
