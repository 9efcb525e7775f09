import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { requireCommunity, shellViewer } from '@/app/frame'
import { DeskShell } from '@/components/shell/desk-shell'
import { Chip } from '@/components/ui/chip'
import { applicationsWaiting } from '@/lib/applications/desk/queries-queue'
import { currentViewer } from '@/lib/auth/current'
import { foundNightsWaiting } from '@/lib/detection/found/queries'
import { zoneName } from '@/lib/i18n/dates'
import { proposalsWaiting } from '@/lib/matching/queries'
import type { NightStatus } from '@/lib/nights/types'
import { tonightByGroup } from '@/lib/talks/view/queries'
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
  const [evenings, waiting, proposed, applied] = await Promise.all([
    tonightByGroup(viewer),
    foundNightsWaiting(viewer),
    proposalsWaiting(viewer),
    applicationsWaiting(viewer),
  ])
  const live = new Map(
    [...evenings].flatMap(([groupId, status]) =>
      isLive(status)
        ? [
            [
              groupId,
              <Chip key={groupId} tone="live">
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
      items={places.map((place) => ({
        href: `/desk/${place}`,
        label: t(`nav.${place}`),
        shelf: t(`shelves.${shelfOf(place)}`),
        ...(place === 'tonight' &&
          live.size > 0 && {
            badges: Object.fromEntries(live),
            ...(viewer.kind === 'member' && { group: viewer.groupId }),
          }),
        ...(place === 'found' && waiting > 0 && { badge: waiting }),
        ...(place === 'same-person' && proposed > 0 && { badge: proposed }),
        ...(place === 'applications' && applied > 0 && { badge: applied }),
      }))}
    >
      {children}
    </DeskShell>
  )
}

type Live = Exclude<NightStatus, 'AHEAD' | 'OVER'>

function isLive(status: NightStatus): status is Live {
  return status !== 'AHEAD' && status !== 'OVER'
}
