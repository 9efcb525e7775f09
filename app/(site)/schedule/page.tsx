import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Frame, requireCommunity } from '@/app/frame'
import { socialTags } from '@/app/social'
import { Week, type WhoTakes } from '@/components/nights/week'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { openEvenings } from '@/lib/talks/bookings/queries'
import type { OpenEvenings } from '@/lib/talks/bookings/types'
import { dayRange } from '@/lib/i18n/dates'
import { MembersOnly } from '@/components/shell/members-only'
import { PageHead } from '@/components/ui/page-head'
import { interestIn } from '@/lib/talks/interest/queries'
import type { WeekView } from '@/lib/talks/view/types'
import { isPlanHiddenFrom, week } from '@/lib/talks/view/queries'
import { placeSchema } from '@/lib/nights/schema'
import { readFilter } from '@/app/read-filter'
import { come, remind, stay } from '../talks/[id]/interest-actions'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

type Search = Awaited<PageProps<'/schedule'>['searchParams']>

const weekOf = cache(async (search: Search) => {
  const place = placeSchema.parse(search)
  return week(await currentViewer(), place.week ?? null, place.group)
})

export async function generateMetadata({
  searchParams,
}: PageProps<'/schedule'>): Promise<Metadata> {
  const [community, search, t, locale] = await Promise.all([
    requireCommunity(),
    searchParams,
    getTranslations('schedule'),
    getLocale(),
  ])
  const view = await weekOf(search)
  if (view === null) return {}
  const range = dayRange(locale, view.weekStart, view.weekStart.add({ days: 6 }))
  const title = `${t('title')} · ${range}`
  const description = t('description', { community: community.name, range })
  const path = `/schedule?week=${view.weekStart.toString()}`
  return {
    title,
    ...(await socialTags({ title, description, site: community.name, locale, path })),
  }
}

export default async function SchedulePage({ searchParams }: PageProps<'/schedule'>) {
  const [search] = await Promise.all([searchParams, requireCommunity()])
  const [view, hidden, t] = await Promise.all([
    weekOf(search),
    isPlanHiddenFrom(await currentViewer()),
    getTranslations('schedule'),
  ])
  if (view === null) notFound()
  if (hidden)
    return (
      <Frame here="schedule">
        <PageHead title={t('title')} />
        <MembersOnly what="plan" next="/schedule" />
      </Frame>
    )
  return (
    <Frame here="schedule">
      <UnreadFilter unread={readFilter(placeSchema, search).unread} />
      <Week
        view={view}
        open={await openFor(view.group.id)}
        coming={{ interest: await interestFor(view), actions: { come, stay, remind } }}
      />
    </Frame>
  )
}

/** How many will come to the talks of the week. */
async function interestFor({ nights }: WeekView) {
  const talkIds = nights.flatMap(({ talk }) => (talk === null ? [] : [talk.id]))
  return interestIn(await currentViewer(), talkIds)
}

/** Evenings of the group that can be taken, and whether by who looks; null where none can. */
async function openFor(groupId: string) {
  const viewer = await currentViewer()
  const open = await openEvenings(viewer, groupId)
  if (open === null || open.barred === 'CLOSED') return null
  return { dates: new Set(open.dates.map(String)), who: whoTakes(viewer, open) }
}

function whoTakes(viewer: Viewer, { groupId, barred }: OpenEvenings): WhoTakes {
  if (viewer.kind !== 'member') return 'SIGN_IN'
  if (viewer.groupId !== groupId) return 'OTHER_GROUP'
  return barred === 'ENOUGH' ? 'ENOUGH' : 'OWN'
}
