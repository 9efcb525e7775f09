import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Forgetting } from '@/components/privacy/forgetting'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { applicantPage } from '@/lib/privacy/queries-forgetting'
import { forget } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy.forget')
  return { title: t('title') }
}

export default async function ForgetApplicantPage({
  params,
}: PageProps<'/desk/applications/[id]/forget'>) {
  const [viewer, { id }, t] = await Promise.all([
    currentViewer(),
    params,
    getTranslations('privacy.forget'),
  ])
  const page = await applicantPage(viewer, id)
  if (page === null) denyAccess(viewer, `/desk/applications/${id}/forget`)
  return (
    <div className="grid max-w-form gap-10">
      <PageHead
        back={<BackLink href={`/desk/applications/${id}`}>{page.name}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <Forgetting page={page} action={forget} />
    </div>
  )
}
