import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { EvidencePage } from '@/components/activity/evidence'
import { BackToDesk } from '@/components/shell/back-to'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { evidenceOf } from '@/lib/activity/silence/queries'
import { currentViewer } from '@/lib/auth/current'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity.evidence')
  return { title: t('title') }
}

export default async function ActivityPersonPage({
  params,
}: PageProps<'/desk/activity/people/[id]'>) {
  const [viewer, { timeZone }, { id }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    getTranslations('activity.evidence'),
  ])
  const view = await evidenceOf(viewer, id)
  if (view === null) denyAccess(viewer, `/desk/activity/people/${id}`)
  return (
    <>
      <PageHead
        back={<BackToDesk place="activity" />}
        title={view.displayName}
        end={<LinkButton href={`/desk/people/${id}`}>{t('profile')}</LinkButton>}
      >
        {view.groupName}
      </PageHead>
      <EvidencePage view={view} timeZone={timeZone} />
    </>
  )
}
