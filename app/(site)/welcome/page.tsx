import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { Welcome } from '@/components/applications/welcome'
import { currentViewer } from '@/lib/auth/current'
import { findingOf } from '@/lib/naming/queries'
import { quotaBalance } from '@/lib/quotas/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.welcome')
  return { title: t('nickname.title'), robots: { index: false } }
}

export default async function WelcomePage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  if (viewer.kind !== 'member') denyAccess(viewer, '/welcome')
  const [held, balance] = await Promise.all([
    findingOf(viewer, viewer.memberId),
    quotaBalance(viewer),
  ])
  const group = community.groups.find(({ id }) => id === viewer.groupId)
  return (
    <Frame here="me">
      <Welcome
        name={viewer.displayName}
        group={group?.name ?? community.name}
        finding={held?.finding ?? null}
        balance={balance ?? 0}
      />
    </Frame>
  )
}
