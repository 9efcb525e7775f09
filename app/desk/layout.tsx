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
import { tonight } from '@/lib/talks/view/queries'
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
  const [now, waiting, proposed, applied] = await Promise.all([
    tonight(viewer),
    foundNightsWaiting(viewer),
    proposalsWaiting(viewer),
    applicationsWaiting(viewer),
  ])
  const stage = now?.night
  const live =
    stage?.talk == null || stage.status === 'AHEAD' || stage.status === 'OVER' ? null : stage.status
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
          live !== null && { badge: <Chip tone="live">{t(`navLive.${live}`)}</Chip> }),
        ...(place === 'found' && waiting > 0 && { badge: waiting }),
        ...(place === 'same-person' && proposed > 0 && { badge: proposed }),
        ...(place === 'applications' && applied > 0 && { badge: applied }),
      }))}
    >
      {children}
    </DeskShell>
  )
}
