import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { NightView } from '@/components/attendance/night-view'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { nightAttendance } from '@/lib/attendance/night/queries'
import { ATTENDANCE_TEXT, attendanceFacts } from '@/lib/attendance/night/rules-texts'
import { nightSchema } from '@/lib/attendance/night/schema'
import { canSeeAttendance } from '@/lib/attendance/policy'
import { currentViewer } from '@/lib/auth/current'
import { LOCALES } from '@/lib/i18n/locale'
import { pastedIn } from '@/lib/texts/queries'
import { correct, undo } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attendance.night')
  return { title: t('title') }
}

export default async function NightAttendancePage({
  params,
  searchParams,
}: PageProps<'/desk/attendance/nights/[id]'>) {
  const [viewer, community, search, { id }] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    params,
  ])
  const { filter, unread } = readFilter(nightSchema, search)
  const night = await nightAttendance(viewer, id, filter)
  if (night === null) denyAccess(viewer, `/desk/attendance/nights/${id}`, search)
  const texts = await Promise.all(
    LOCALES.map(async (locale) => {
      const write = await pastedIn(locale, ATTENDANCE_TEXT)
      return { locale, text: write(attendanceFacts(locale, night)) }
    }),
  )
  return (
    <>
      <UnreadFilter unread={unread} />
      <NightView
        night={night}
        filter={filter}
        texts={texts}
        hasCommunity={canSeeAttendance(viewer)}
        timeZone={community.timeZone}
        actions={{ correct, undo }}
      />
    </>
  )
}
