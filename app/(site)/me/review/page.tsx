import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { OwnReviewView } from '@/components/activity/own-review'
import { BackToMe } from '@/components/shell/back-to'
import { PlannedConcerns } from '@/components/talks/planned-concerns'
import { PageHead } from '@/components/ui/page-head'
import { ownReview } from '@/lib/activity/reviews/queries'
import { currentViewer } from '@/lib/auth/current'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { leave, stay } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity.own')
  return { title: t('title'), robots: { index: false } }
}

export default async function OwnReviewPage() {
  const [viewer, community, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('activity.own'),
  ])
  if (viewer.kind !== 'member') denyAccess(viewer, '/me/review')
  const [review, duties] = await Promise.all([
    ownReview(viewer),
    plannedDuties(viewer, viewer.memberId),
  ])
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('title')} />
        <OwnReviewView
          review={review}
          timeZone={community.timeZone}
          stay={stay}
          leave={leave}
          concerns={<PlannedConcerns duties={duties} own timeZone={community.timeZone} />}
        />
      </div>
    </Frame>
  )
}
