import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { DisputesView } from '@/components/attendance/disputes-view'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { currentViewer } from '@/lib/auth/current'
import { disputesDesk } from '@/lib/checkins/corrections/queries'
import { disputesSchema } from '@/lib/checkins/corrections/schema'
import { withinPages } from '@/lib/shared/page'
import { answer, reopen } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attendance.disputes')
  return { title: t('title') }
}

export default async function DisputesPage({
  searchParams,
}: PageProps<'/desk/attendance/disputes'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(disputesSchema, search)
  const desk = await withinPages(filter, (one) => disputesDesk(viewer, one))
  if (desk === null) denyAccess(viewer, '/desk/attendance/disputes', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <DisputesView
        desk={desk}
        filter={filter}
        timeZone={community.timeZone}
        actions={{ answer, reopen }}
      />
    </>
  )
}
