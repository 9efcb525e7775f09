import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { BackToMe } from '@/components/shell/back-to'
import { StandbyForm } from '@/components/talks/standby/standby-form'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { ownStandby } from '@/lib/talks/standby/queries'
import { end, offer } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('standby.own')
  return { title: t('title'), robots: { index: false } }
}

/** A member says that they could fill a gap, changes it, or takes it back. */
export default async function StandbyPage() {
  const [viewer, t] = await Promise.all([
    currentViewer(),
    getTranslations('standby.own'),
    requireCommunity(),
  ])
  const own = viewer.kind === 'member' ? await ownStandby(viewer) : null
  if (own === null) denyAccess(viewer, '/me/standby')
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('title')}>
          {t('intro')}
        </PageHead>
        <StandbyForm own={own} save={offer} end={end} />
      </div>
    </Frame>
  )
}
