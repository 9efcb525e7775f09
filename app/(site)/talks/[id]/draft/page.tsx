import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Frame, requireCommunity } from '@/app/frame'
import { DraftView } from '@/components/transcripts/draft'
import { currentViewer } from '@/lib/auth/current'
import { transcriptDraft } from '@/lib/transcripts/read/queries'
import { decide, publish, withdraw } from './actions'

const draftOf = cache(async (id: string) => transcriptDraft(await currentViewer(), id))

export async function generateMetadata({
  params,
}: PageProps<'/talks/[id]/draft'>): Promise<Metadata> {
  const [{ id }, t] = await Promise.all([params, getTranslations('transcripts.draft')])
  const page = await draftOf(id)
  return page === null ? {} : { title: t('title', { topic: page.talk.topic }), robots: 'noindex' }
}

/** For editors; for anyone else there is no such page. */
export default async function DraftPage({ params }: PageProps<'/talks/[id]/draft'>) {
  const [{ id }, community] = await Promise.all([params, requireCommunity()])
  const page = await draftOf(id)
  if (page === null) notFound()
  return (
    <Frame here="archive">
      <DraftView
        page={page}
        archiveOpen={community.visitors.archive}
        publish={publish}
        withdraw={withdraw}
        decide={decide}
      />
    </Frame>
  )
}
