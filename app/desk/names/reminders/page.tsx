import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { BatchesView } from '@/components/compliance/batches'
import { currentViewer } from '@/lib/auth/current'
import { reminderBatches } from '@/lib/compliance/queries-reminders'
import { queueSchema } from '@/lib/compliance/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compliance.batches')
  return { title: t('title') }
}

export default async function RemindersPage({ searchParams }: PageProps<'/desk/names/reminders'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const found = await reminderBatches(viewer, queueSchema.parse(search).page)
  if (found === null) denyAccess(viewer, '/desk/names/reminders')
  return <BatchesView found={found} timeZone={community.timeZone} />
}
