import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { requireCommunity, shellViewer } from '@/app/frame'
import { DeskShell } from '@/components/shell/desk-shell'
import { Chip } from '@/components/ui/chip'
import { countsByPlace } from '@/components/waiting/addresses'
import { currentViewer } from '@/lib/auth/current'
import { zoneName } from '@/lib/i18n/dates'
import type { NightStatus } from '@/lib/nights/types'
import { waitingFor } from '@/lib/waiting/queries'
import { deskPlaces, shelfOf } from './places'

/** The desk's own navigation, by duty. Guards nothing: each page's query does. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const [viewer, community, locale, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getLocale(),
    getTranslations('desk'),
  ])
  const places = deskPlaces(viewer)
  const shown = shellViewer(viewer)
  // No desk of theirs: the page inside leads to the sign-in page or answers 404.
  if (shown === null || places.length === 0) return <>{children}</>
  const waiting = await waitingFor(viewer)
  const counts = countsByPlace(waiting?.rows ?? [])
  const live = new Map(
    (waiting?.tonight ?? []).flatMap(({ group: { id }, night: { status } }) =>
      isLive(status)
        ? [
            [
              id,
              <Chip key={id} tone="live">
                {t(`navLive.${status}`)}
              </Chip>,
            ],
          ]
        : [],
    ),
  )
  return (
    <DeskShell
      viewer={shown}
      community={community.name}
      zone={zoneName(locale, community.timeZone)}
      contact={community.contact}
      items={[
        { href: '/desk', label: t('nav.waiting') },
        ...places.map((place) => ({
          href: `/desk/${place}`,
          label: t(`nav.${place}`),
          shelf: t(`shelves.${shelfOf(place)}`),
          ...(place === 'tonight' &&
            live.size > 0 && {
              badges: Object.fromEntries(live),
              ...(viewer.kind === 'member' && { group: viewer.groupId }),
            }),
          ...(counts.has(place) && { badge: counts.get(place) }),
        })),
      ]}
    >
      {children}
    </DeskShell>
  )
}

type Live = Exclude<NightStatus, 'AHEAD' | 'OVER'>

function isLive(status: NightStatus): status is Live {
  return status !== 'AHEAD' && status !== 'OVER'
}
