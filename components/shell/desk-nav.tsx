'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

export type DeskItem = {
  readonly href: string
  readonly label: string
  /** Heading under which it stands on a wide screen. */
  readonly shelf: string
  /** A count, or a Chip for what is live. */
  readonly badge?: ReactNode
  /** By group, where each has its own: shown is that of the group on the page, else the viewer's. */
  readonly badges?: Readonly<Record<string, ReactNode>>
  /** The viewer's group. */
  readonly group?: string
}

/** The places of the desk. A layout does not know its address, so the mark is set here. */
export function DeskNav({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly DeskItem[]
}) {
  const path = usePathname()
  const shownGroup = useSearchParams().get('group')
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the places may not all fit: the current one is brought into sight.
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (nav.current && current) nav.current.scrollLeft = current.offsetLeft - 24
  }, [path])
  return (
    <nav
      ref={nav}
      aria-label={label}
      className="relative -mx-5 -mt-6 mb-6 overflow-x-auto border-b border-line bg-sunken px-2 md:mx-0 md:mt-0 md:rounded-soft md:border-0 md:px-3.5 lg:sticky lg:top-4 lg:mb-0 lg:self-start lg:p-3"
    >
      <ul className="flex lg:grid lg:gap-0.5">
        {items.map(({ href, label: name, shelf, badge: count, badges, group }, at) => {
          const current = path === href || path.startsWith(`${href}/`)
          const looked = current ? shownGroup : null
          const badge = count ?? badges?.[looked ?? group ?? '']
          const opens = items[at - 1]?.shelf !== shelf
          return (
            <li key={href}>
              {opens ? (
                <p
                  className={classes(
                    'hidden px-3 pb-1 text-small text-ink-3 lg:block',
                    at > 0 && 'pt-4',
                  )}
                >
                  {shelf}
                </p>
              ) : null}
              <a
                href={href}
                aria-current={current ? 'page' : undefined}
                className={classes(
                  'flex min-h-11 items-center justify-between gap-2.5 rounded-slight px-3 whitespace-nowrap -outline-offset-2',
                  current
                    ? 'font-semibold text-ink lg:bg-raised lg:shadow-low'
                    : 'text-ink-2 hover:text-ink',
                )}
              >
                {name}
                {badge === undefined ? null : <span className="text-small">{badge}</span>}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
