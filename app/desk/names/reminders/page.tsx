import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { BatchesView } from '@/components/compliance/batches'
import { currentViewer } from '@/lib/auth/current'
import { reminderBatches } from '@/lib/compliance/queries-reminders'
import { queueSchema } from '@/lib/compliance/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

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
  const { filter, unread } = readFilter(queueSchema.pick({ page: true }), search)
  const found = await withinPages(filter, ({ page }) => reminderBatches(viewer, page))
  if (found === null) denyAccess(viewer, '/desk/names/reminders')
  return (
    <>
      <UnreadFilter unread={unread} />
      <BatchesView found={found} timeZone={community.timeZone} />
    </>
  )
}
