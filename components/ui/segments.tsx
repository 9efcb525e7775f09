import { classes } from './classes'

export type Segment = {
  readonly href: string
  readonly label: string
  readonly count?: number
  readonly current: boolean
}

/**
 * A choice that is an address: one of these is what the page shows now. Scrolls sideways when narrow; in a
 * phone's sheet it goes on in the next line.
 */
export function Segments({
  label,
  segments,
  wraps = false,
}: {
  readonly label: string
  readonly segments: readonly Segment[]
  /** Goes on in the next line instead of sideways: where all choices are to be seen at once. */
  readonly wraps?: boolean
}) {
  return (
    <nav aria-label={label} className="max-w-full overflow-x-auto">
      <ul
        className={classes(
          'overflow-hidden',
          wraps ? APART : 'inline-flex rounded-soft border border-line max-md:in-data-sheet:flex',
          'max-md:in-data-sheet:flex-wrap max-md:in-data-sheet:gap-1.5 max-md:in-data-sheet:rounded-none max-md:in-data-sheet:border-0',
        )}
      >
        {segments.map(({ href, label: name, count, current }) => (
          <li
            key={href}
            className={
              wraps
                ? 'overflow-hidden rounded-soft border border-line'
                : 'border-e border-line last:border-e-0 max-md:in-data-sheet:overflow-hidden max-md:in-data-sheet:rounded-soft max-md:in-data-sheet:border max-md:in-data-sheet:last:border-e'
            }
          >
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center gap-1.5 px-3.5 text-small whitespace-nowrap -outline-offset-4',
                current ? 'bg-ink font-semibold text-on-ink' : 'text-ink-2 hover:text-ink',
              )}
            >
              {name}
              {count === undefined ? null : <span>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const APART = 'flex flex-wrap gap-1.5'
