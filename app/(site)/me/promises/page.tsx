import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { BackToMe } from '@/components/shell/back-to'
import { MyPromisesView } from '@/components/talks/promises/my-promises'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { ownPromises } from '@/lib/talks/promises/queries'
import { make, takeBack } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('promises.own')
  return { title: t('title'), robots: { index: false } }
}

/** A member says when they speak about something, or takes it back. */
export default async function OwnPromisesPage() {
  const [viewer, t] = await Promise.all([
    currentViewer(),
    getTranslations('promises.own'),
    requireCommunity(),
  ])
  if (viewer.kind !== 'member') denyAccess(viewer, '/me/promises')
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackToMe />} title={t('title')}>
          {t('intro')}
        </PageHead>
        <MyPromisesView promised={await ownPromises(viewer)} make={make} takeBack={takeBack} />
      </div>
    </Frame>
  )
}
