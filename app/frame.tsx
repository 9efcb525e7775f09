import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Place, ShellViewer } from '@/components/shell/places'
import { Shell } from '@/components/shell/shell'
import { currentViewer } from '@/lib/auth/current'
import { hasDesk } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { zoneName } from '@/lib/i18n/dates'

/** The shell around a page, filled with who is looking and where. Guards nothing: queries do. */
export async function Frame({
  here,
  children,
}: {
  readonly here?: Place
  readonly children: ReactNode
}) {
  const [viewer, community, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getLocale(),
  ])
  // Where a shared link leads; home and tonight say it at their top.
  const isLed = viewer.kind !== 'member' && (here === 'schedule' || here === 'archive')
  return (
    <Shell
      {...(here === undefined ? {} : { here })}
      {...(isLed ? { about: community.about } : {})}
      viewer={shellViewer(viewer)}
      community={community.name}
      zone={zoneName(locale, community.timeZone)}
      contact={community.contact}
    >
      {children}
    </Shell>
  )
}

/** The community; before it is set up every page redirects to the set-up. */
export async function requireCommunity() {
  const community = await currentCommunity()
  if (community?.isSetUp !== true) redirect('/setup')
  return community
}

export function shellViewer(viewer: Viewer): ShellViewer | null {
  return viewer.kind === 'member'
    ? { id: viewer.memberId, name: viewer.displayName, desk: hasDesk(viewer) }
    : null
}
