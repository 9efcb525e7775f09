import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Frame, requireCommunity } from '@/app/frame'
import { cardOf } from '@/app/cards/words'
import { socialTags } from '@/app/social'
import { ReferralInvitation } from '@/components/referrals/entry'
import { Home } from '@/components/nights/home'
import { FreshDocument } from '@/components/ui/fresh-document'
import { currentViewer } from '@/lib/auth/current'
import { isMember } from '@/lib/auth/roles'
import { readLiveNight } from '@/lib/checkins/queries-live'
import { quotaBalance } from '@/lib/quotas/queries'
import { isArchiveHiddenFrom } from '@/lib/transcripts/read/queries-visible'
import { latestTranscripts } from '@/lib/transcripts/read/queries-archive'
import { coming, isPlanHiddenFrom, tonight } from '@/lib/talks/view/queries'
import { readTerms } from '@/lib/nights/templates/queries'
import { placeSchema } from '@/lib/nights/schema'

const COMING = 5
const LATEST = 4

/** Asked for twice, by the page and its description; read once. */
const tonightOf = cache(async (group: string | undefined) => tonight(await currentViewer(), group))

export async function generateMetadata({ searchParams }: PageProps<'/'>): Promise<Metadata> {
  const [community, search, t, locale] = await Promise.all([
    requireCommunity(),
    searchParams,
    getTranslations('home'),
    getLocale(),
  ])
  const { group } = placeSchema.parse(search)
  const [view, words] = await Promise.all([tonightOf(group), cardOf('home', locale, group)])
  const topic = view?.night?.talk?.topic
  const title = topic === undefined ? community.name : `${t('tonight')} · ${topic}`
  const about = community.about === '' ? t('about.sentence') : community.about
  const description = `${about} ${t('description', { community: community.name })}`
  const card = { path: group === undefined ? '/cards/home' : `/cards/home?group=${group}`, words }
  const site = community.name
  return { title, ...(await socialTags({ title, description, site, locale, path: '/', card })) }
}

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const [viewer, search, community] = await Promise.all([
    currentViewer(),
    searchParams,
    requireCommunity(),
  ])
  const { group } = placeSchema.parse(search)
  const view = await tonightOf(group)
  if (view === null) notFound()
  const nightId = view.night?.talk == null ? null : view.night.id
  const [next, latest, live, balance, terms, planHidden, archiveHidden] = await Promise.all([
    coming(viewer, COMING, view.group.id),
    latestTranscripts(viewer, LATEST),
    nightId === null ? null : readLiveNight(viewer, nightId),
    quotaBalance(viewer),
    readTerms(view.group.id, view.tonight),
    isPlanHiddenFrom(viewer),
    isArchiveHiddenFrom(viewer),
  ])
  if (next === null) notFound()
  return (
    <Frame here="tonight">
      {viewer.kind === 'member' ? null : <FreshDocument />}
      <Home
        view={view}
        coming={next}
        latest={latest}
        here={live?.count ?? null}
        hidden={{ plan: planHidden, archive: archiveHidden }}
        about={
          isMember(viewer)
            ? null
            : {
                community,
                clocks: terms.clocks,
                applied: viewer.kind === 'applicant',
              }
        }
      />
      <ReferralInvitation balance={balance} />
    </Frame>
  )
}
