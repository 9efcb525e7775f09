import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { Overview } from '@/components/attendance/overview'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { communityAttendance, goneQuiet } from '@/lib/attendance/community/queries'
import { attendanceSchema } from '@/lib/attendance/community/schema'
import { currentViewer } from '@/lib/auth/current'
import { disputesWaiting } from '@/lib/checkins/corrections/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attendance.desk')
  return { title: t('title') }
}

export default async function AttendancePage({ searchParams }: PageProps<'/desk/attendance'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(attendanceSchema, search)
  const [found, quiet, waiting] = await Promise.all([
    communityAttendance(viewer, filter),
    goneQuiet(viewer, filter.group),
    disputesWaiting(viewer),
  ])
  if (found === null || quiet === null) denyAccess(viewer, '/desk/attendance', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <Overview
        found={found}
        quiet={quiet}
        disputes={waiting?.count ?? 0}
        filter={filter}
        timeZone={community.timeZone}
      />
    </>
  )
}
