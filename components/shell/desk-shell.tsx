import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { Shell } from './shell'
import type { ShellViewer } from './places'

export type DeskItem = {
  readonly href: string
  readonly label: string
  readonly current: boolean
  /** A count, or a Chip for what is live. */
  readonly badge?: ReactNode
}

/** The organisers' side: its own navigation down the left, or across the top when narrow. */
export function DeskShell({
  viewer,
  community,
  zone,
  items,
  children,
}: {
  readonly viewer: ShellViewer
  readonly community: string
  readonly zone?: string
  readonly items: readonly DeskItem[]
  readonly children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <Shell
      here="desk"
      viewer={viewer}
      community={community}
      {...(zone === undefined ? {} : { zone })}
    >
      <div className="lg:grid lg:grid-cols-[12.5rem_minmax(0,1fr)] lg:gap-9">
        <nav
          aria-label={t('deskNav')}
          className="-mx-5 -mt-6 mb-6 overflow-x-auto border-b border-line bg-sunken px-3.5 md:mx-0 md:mt-0 md:rounded-soft md:border-0 lg:sticky lg:top-4 lg:mb-0 lg:self-start lg:p-3"
        >
          <ul className="flex lg:grid lg:gap-0.5">
            {items.map(({ href, label, current, badge }) => (
              <li key={href}>
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
                  {label}
                  {badge === undefined ? null : <span className="text-small">{badge}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">{children}</div>
      </div>
    </Shell>
  )
}
