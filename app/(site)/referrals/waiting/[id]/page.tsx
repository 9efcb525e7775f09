import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { WaitingPerson } from '@/components/applications/unvouched'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { unvouchedApplicant } from '@/lib/applications/vouch/queries'
import { currentViewer } from '@/lib/auth/current'
import { quotaBalance } from '@/lib/quotas/queries'
import { vouchForThem } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.applying.waiting')
  return { title: t('title'), robots: { index: false } }
}

export default async function WaitingPersonPage({ params }: PageProps<'/referrals/waiting/[id]'>) {
  const [viewer, community, { id }] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
  ])
  const [person, balance, t] = await Promise.all([
    unvouchedApplicant(viewer, id),
    quotaBalance(viewer),
    getTranslations('applications.applying.waiting'),
  ])
  if (person === null) denyAccess(viewer, `/referrals/waiting/${id}`)
  return (
    <Frame here="me">
      <PageHead
        back={<BackLink href="/referrals/waiting">{t('back')}</BackLink>}
        title={<span className="wrap-anywhere">{person.nickname}</span>}
      />
      <div className="max-w-form">
        <WaitingPerson
          person={person}
          balance={balance ?? 0}
          action={vouchForThem}
          timeZone={community.timeZone}
        />
      </div>
    </Frame>
  )
}
