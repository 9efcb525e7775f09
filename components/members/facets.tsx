import { classes } from '@/components/ui/classes'
import type { Facet } from '@/lib/members/types'

/** One facet: its most frequent values as links, the chosen one marked; choosing it again clears it. */
export function Facets({
  title,
  facets,
  chosen,
  href,
}: {
  readonly title: string
  readonly facets: readonly Facet[]
  readonly chosen: string
  /** The address with this value chosen; an empty value clears. */
  readonly href: (value: string) => string
}) {
  if (facets.length === 0 && chosen === '') return null
  const shown =
    chosen === '' || facets.some(({ value }) => value === chosen)
      ? facets
      : [{ value: chosen, count: 0 }, ...facets]
  return (
    <section className="mb-5">
      <h3 className="mb-2 text-small font-semibold">{title}</h3>
      <ul className="flex flex-wrap gap-2">
        {shown.map(({ value, count }) => {
          const current = value === chosen
          return (
            <li key={value}>
              <a
                href={href(current ? '' : value)}
                aria-current={current ? 'true' : undefined}
                className={classes(
                  'inline-flex min-h-11 items-center gap-1.5 rounded-full border px-3.5 text-small',
                  current
                    ? 'border-ink bg-ink text-on-ink'
                    : 'border-line text-ink-2 hover:text-ink',
                )}
              >
                {value} <span className={current ? '' : 'text-ink-3'}>{count}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
