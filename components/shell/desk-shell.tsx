import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DeskNav, type DeskItem } from './desk-nav'
import type { ShellViewer } from './places'
import { Shell } from './shell'

/** The organisers' side: its own navigation down the left, or across the top when narrow. */
export function DeskShell({
  viewer,
  community,
  zone,
  contact = '',
  items,
  children,
}: {
  readonly viewer: ShellViewer
  readonly community: string
  readonly zone?: string
  readonly contact?: string
  readonly items: readonly DeskItem[]
  readonly children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <Shell
      here="desk"
      viewer={viewer}
      community={community}
      contact={contact}
      {...(zone === undefined ? {} : { zone })}
    >
      <div data-desk className="lg:-mt-5 lg:grid lg:grid-cols-[12.5rem_minmax(0,1fr)] lg:gap-9">
        <DeskNav label={t('deskNav')} items={items} />
        <div className="min-w-0">{children}</div>
      </div>
    </Shell>
  )
}
