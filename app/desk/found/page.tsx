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

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('found')
  return { title: t('title') }
}

export default async function FoundPage({ searchParams }: PageProps<'/desk/found'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const filter = foundFilterSchema.parse(search)
  const [queue, names] = await Promise.all([foundNights(viewer, filter), namesToLookAt(viewer)])
  if (queue === null) denyAccess(viewer, '/desk/found')
  return (
    <>
      {names === null ? null : <PublishedNames names={names} />}
      <FoundQueueView queue={queue} filter={filter} matches={canMatch(viewer)} />
    </>
  )
}
