import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { Consents } from '@/components/privacy/consents'
import { Correction } from '@/components/privacy/correction'
import { Erasure } from '@/components/privacy/erasure'
import { Kept } from '@/components/privacy/kept'
import { PlannedConcerns } from '@/components/talks/planned-concerns'
import { BackToMe } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { ownData } from '@/lib/privacy/queries'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { askCorrection, eraseMe, saveConsents } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('title'), robots: { index: false } }
}

export default async function MyDataPage() {
  const viewer = await currentViewer()
  const [page, community, t] = await Promise.all([
    ownData(viewer),
    requireCommunity(),
    getTranslations('privacy'),
  ])
  if (page === null) denyAccess(viewer, '/me/data')
  const duties = await plannedDuties(viewer, page.subject.id)
  return (
    <Frame here="me">
      <div className="grid max-w-form gap-10">
        <PageHead back={<BackToMe />} title={t('title')}>
          {t('intro')}
        </PageHead>
        <Consents page={page} action={saveConsents} timeZone={community.timeZone} />
        <Kept counts={page.counts} own base="/me/data" />
        <Correction action={askCorrection} />
        <Erasure
          page={page}
          action={eraseMe}
          concerns={<PlannedConcerns duties={duties} own timeZone={community.timeZone} />}
        />
      </div>
    </Frame>
  )
}
