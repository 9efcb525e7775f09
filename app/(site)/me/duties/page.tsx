import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { MyDutiesView } from '@/components/duties/my-duties'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dutiesOfMember } from '@/lib/duties/queries-member'
import { accept, canAgain, cannot, decline, giveBack, withdraw } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duties.own')
  return { title: t('title'), robots: { index: false } }
}

/** A member's own days, and what to do when they cannot. */
export default async function OwnDutiesPage() {
  const [viewer, t] = await Promise.all([
    currentViewer(),
    getTranslations('duties.own'),
    requireCommunity(),
  ])
  const own = viewer.kind === 'member' ? await dutiesOfMember(viewer) : null
  if (own === null) denyAccess(viewer, '/me/duties')
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('title')}>
          {t('intro')}
        </PageHead>
        <MyDutiesView
          own={own}
          actions={{ accept, canAgain, cannot, decline, giveBack, withdraw }}
        />
      </div>
    </Frame>
  )
}
