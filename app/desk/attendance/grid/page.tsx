import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { GridView } from '@/components/attendance/grid-view'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { communityAttendance } from '@/lib/attendance/community/queries'
import { gridSchema } from '@/lib/attendance/community/schema'
import { currentViewer } from '@/lib/auth/current'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attendance.grid')
  return { title: t('title') }
}

export default async function AttendanceGridPage({
  searchParams,
}: PageProps<'/desk/attendance/grid'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams, requireCommunity()])
  const { filter, unread } = readFilter(gridSchema, search)
  const found = await communityAttendance(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/attendance/grid', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <GridView found={found} filter={filter} />
    </>
  )
}
