import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Erasure } from '@/components/privacy/erasure'
import { Kept } from '@/components/privacy/kept'
import { PlannedConcerns } from '@/components/talks/planned-concerns'
import { BackLink } from '@/components/ui/back-link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dataPage } from '@/lib/privacy/queries'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { erase } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('deskToData') }
}

export default async function DeskDataPage({ params }: PageProps<'/desk/people/[id]/data'>) {
  const [viewer, { id }, t] = await Promise.all([
    currentViewer(),
    params,
    getTranslations('privacy'),
  ])
  const page = await dataPage(viewer, id)
  if (page === null) denyAccess(viewer, `/desk/people/${id}/data`)
  const [duties, { timeZone }] = await Promise.all([
    plannedDuties(viewer, page.subject.id),
    requireCommunity(),
  ])
  const erased = page.subject.status === 'ERASED'
  return (
    <div className="grid max-w-form gap-10">
      <PageHead
        back={<BackLink href={`/desk/people/${id}`}>{page.subject.displayName}</BackLink>}
        title={t('deskTitle', { name: page.subject.displayName })}
      >
        {t('deskIntro')}
      </PageHead>
      {erased ? (
        <Notice tone="ok" title={t('erase.doneTitle')}>
          {t('erase.gone')}
        </Notice>
      ) : null}
      <Kept counts={page.counts} own={false} base={`/desk/people/${id}/data`} />
      {erased ? null : (
        <Erasure
          page={page}
          action={erase}
          concerns={<PlannedConcerns duties={duties} timeZone={timeZone} />}
        />
      )}
    </div>
  )
}
