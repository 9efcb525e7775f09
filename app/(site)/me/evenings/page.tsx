import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { MyYear } from '@/components/attendance/my-year'
import { StillHere } from '@/components/attendance/still-here'
import { BackToMe } from '@/components/shell/back-to'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { ownStatus } from '@/lib/activity/silence/queries-self'
import { ownYear } from '@/lib/attendance/mine/queries'
import { ownYearSchema } from '@/lib/attendance/mine/schema'
import { currentViewer } from '@/lib/auth/current'
import { dispute, withdraw } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('attendance.mine')
  return { title: t('title'), robots: { index: false } }
}

/** The viewer's own attendance: theirs first, and no one else's here. */
export default async function OwnEveningsPage({ searchParams }: PageProps<'/me/evenings'>) {
  const [viewer, community, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('attendance.mine'),
  ])
  const { filter, unread } = readFilter(ownYearSchema, search)
  const [year, status] = await Promise.all([ownYear(viewer, filter), ownStatus(viewer)])
  if (year === null) denyAccess(viewer, '/me/evenings', search)
  return (
    <Frame here="me">
      <UnreadFilter unread={unread} />
      <PageHead back={<BackToMe />} title={t('title')}>
        {t.rich('intro', {
          link: (words) => (
            <a href="/me/visibility" className="prose-link">
              {words}
            </a>
          ),
        })}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {status === null ? null : <StillHere status={status} timeZone={community.timeZone} />}
        <MyYear year={year} timeZone={community.timeZone} actions={{ dispute, withdraw }} />
      </div>
    </Frame>
  )
}
