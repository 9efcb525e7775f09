import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { FoundQueueView } from '@/components/detection/found-queue'
import { PublishedNames } from '@/components/transcripts/published-names'
import { currentViewer } from '@/lib/auth/current'
import { foundNights } from '@/lib/detection/found/queries'
import { foundFilterSchema } from '@/lib/detection/found/schema'
import { canMatch } from '@/lib/matching/policy'
import { namesToLookAt } from '@/lib/transcripts/suspects/queries-published'
import { lastDecided } from './last-decided'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('found')
  return { title: t('title') }
}

export default async function FoundPage({ searchParams }: PageProps<'/desk/found'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const { filter, unread } = readFilter(foundFilterSchema, search)
  const [queue, names] = await Promise.all([
    withinPages(filter, (one) => foundNights(viewer, one)),
    namesToLookAt(viewer),
  ])
  if (queue === null) denyAccess(viewer, '/desk/found')
  return (
    <>
      <UnreadFilter unread={unread} />
      {names === null ? null : <PublishedNames names={names} />}
      <FoundQueueView
        queue={queue}
        filter={filter}
        matches={canMatch(viewer)}
        last={await lastDecided(viewer, search)}
      />
    </>
  )
}
