import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { BatchPageView } from '@/components/compliance/batch'
import { currentViewer } from '@/lib/auth/current'
import { reminderBatch } from '@/lib/compliance/queries-reminders'
import { drop, mark } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compliance.batches')
  return { title: t('title') }
}

export default async function ReminderPage({ params }: PageProps<'/desk/names/reminders/[id]'>) {
  const [viewer, community, { id }] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
  ])
  const batch = z.uuid().safeParse(id).success ? await reminderBatch(viewer, id) : null
  if (batch === null) denyAccess(viewer, `/desk/names/reminders/${id}`)
  return <BatchPageView batch={batch} timeZone={community.timeZone} actions={{ mark, drop }} />
}
