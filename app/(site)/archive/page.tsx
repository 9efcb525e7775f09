import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Frame, requireCommunity } from '@/app/frame'
import { socialTags } from '@/app/social'
import { ArchiveView } from '@/components/transcripts/archive'
import { currentViewer } from '@/lib/auth/current'
import { MembersOnly } from '@/components/shell/members-only'
import { PageHead } from '@/components/ui/page-head'
import { isArchiveHiddenFrom } from '@/lib/transcripts/read/queries-visible'
import { archive } from '@/lib/transcripts/read/queries-archive'
import { searchTranscripts } from '@/lib/transcripts/read/queries-search'
import { archiveSchema } from '@/lib/transcripts/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const [community, t, locale] = await Promise.all([
    requireCommunity(),
    getTranslations('archive'),
    getLocale(),
  ])
  const title = t('title')
  const description = t('description', { community: community.name })
  const tags = await socialTags({
    title,
    description,
    site: community.name,
    locale,
    path: '/archive',
  })
  return {
    title,
    ...tags,
    alternates: { ...tags.alternates, types: { 'application/atom+xml': '/feed.xml' } },
  }
}

export default async function ArchivePage({ searchParams }: PageProps<'/archive'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  if (await isArchiveHiddenFrom(viewer)) {
    const t = await getTranslations('archive')
    return (
      <Frame here="archive">
        <PageHead title={t('title')} />
        <MembersOnly what="archive" next="/archive" />
      </Frame>
    )
  }
  const { filter, unread } = readFilter(archiveSchema, search)
  const [found, hits] = await Promise.all([
    withinPages(filter, (one) => archive(viewer, one)),
    filter.q === ''
      ? null
      : withinPages(filter, ({ q: query, page, talk: talkId }) =>
          searchTranscripts(viewer, { query, page, talkId }),
        ),
  ])
  return (
    <Frame here="archive">
      <UnreadFilter unread={unread} />
      <ArchiveView archive={found} hits={hits} filter={filter} />
    </Frame>
  )
}
