import { classes } from './classes'

export type Segment = {
  readonly href: string
  readonly label: string
  readonly count?: number
  readonly current: boolean
}

/** A choice that is an address: one of these is what the page shows now. Scrolls sideways when narrow. */
export function Segments({
  label,
  segments,
}: {
  readonly label: string
  readonly segments: readonly Segment[]
}) {
  return (
    <nav aria-label={label} className="max-w-full overflow-x-auto">
      <ul className="inline-flex overflow-hidden rounded-soft border border-line">
        {segments.map(({ href, label: name, count, current }) => (
          <li key={href} className="border-e border-line last:border-e-0">
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
