import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { OpenReviews, ReviewList } from '@/components/activity/review-list'
import { StatusList } from '@/components/activity/status-list'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { activityStatuses } from '@/lib/activity/silence/queries'
import { policies } from '@/lib/activity/policies/queries'
import { reviews } from '@/lib/activity/reviews/queries'
import { statusFilterSchema } from '@/lib/activity/schema'
import { currentViewer } from '@/lib/auth/current'
import { begin } from './actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity')
  return { title: t('title') }
}

export default async function ActivityPage({ searchParams }: PageProps<'/desk/activity'>) {
  const [viewer, community, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('activity'),
  ])
  const { filter, unread } = readFilter(statusFilterSchema, search)
  const [found, held, known] = await Promise.all([
    activityStatuses(viewer, filter),
    reviews(viewer),
    policies(viewer),
  ])
  if (found === null || held === null || known === null)
    denyAccess(viewer, '/desk/activity', search)
  const { groups, timeZone } = community
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        title={t('title')}
        end={<LinkButton href="/desk/activity/policy">{t('policyLink')}</LinkButton>}
        intro={t('intro')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <div>
          <OpenReviews reviews={held} timeZone={timeZone} />
          <StatusList found={found} filter={filter} groups={groups} timeZone={timeZone} />
        </div>
        <ReviewList
          reviews={held}
          groups={groups}
          seats={known.inForce.seats}
          timeZone={timeZone}
          begin={begin}
        />
      </div>
    </>
  )
}
