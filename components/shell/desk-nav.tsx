'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

export type DeskItem = {
  readonly href: string
  readonly label: string
  /** Heading under which it stands on a wide screen; none for the first page of the desk. */
  readonly shelf?: string
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
  const search = useSearchParams()
  const shownGroup = search.get('group')
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    // The places may not all fit, beside each other or below: the current one is brought into sight.
    const places = nav.current
    const current = places?.querySelector<HTMLElement>('[aria-current]')
    if (!places || !current) return
    places.scrollLeft = current.offsetLeft - 24
    places.scrollTop = current.offsetTop - places.clientHeight / 2
  }, [path])
  useEffect(() => keepFilters(path, search.toString()), [path, search])
  return (
    <nav
      ref={nav}
      aria-label={label}
      className="relative -mx-5 -mt-6 mb-4 overflow-x-auto border-b border-line bg-sunken px-2 md:mx-0 md:mt-0 md:mb-6 md:rounded-soft md:border-0 md:px-3.5 lg:sticky lg:top-4 lg:mb-0 lg:max-h-[calc(100dvh-6.5rem)] lg:self-start lg:overflow-y-auto lg:overscroll-contain lg:p-3"
    >
      <ul className="flex lg:grid lg:gap-0.5">
        {items.map(({ href, label: name, shelf, badge: count, badges, group }, at) => {
          const current = path === href || (shelf !== undefined && path.startsWith(`${href}/`))
          const looked = current ? shownGroup : null
          const badge = count ?? badges?.[looked ?? group ?? '']
          const opens = shelf !== undefined && items[at - 1]?.shelf !== shelf
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

/**
 * A list's filters outlast a detour: each address is remembered in this tab, and a link back leads to its
 * list as it was left. Without script, or where the browser keeps nothing, it leads to the plain list.
 */
function keepFilters(path: string, query: string): void {
  try {
    if (query === '') sessionStorage.removeItem(path)
    else sessionStorage.setItem(path, query)
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-back]')) {
      const kept = sessionStorage.getItem(link.pathname)
      if (link.search === '' && kept !== null) link.search = kept
    }
  } catch {
    // A browser that forbids storage keeps no filters; everything else works.
  }
}
