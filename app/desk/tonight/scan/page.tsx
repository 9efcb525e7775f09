import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Scanner } from '@/components/checkins/scanner'
import { BackLink } from '@/components/ui/back-link'
import { ClientWords } from '@/components/ui/client-words'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { hasDesk } from '@/lib/auth/roles'
import { scanPageSchema } from '@/lib/checkins/codes/schema'
import { checkInScanned, scan } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkins.scan')
  return { title: t('title') }
}

/** Where a host scans the codes on members' phones, with this page's camera or with the phone's own. */
export default async function ScanPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [viewer, search, t] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('checkins.scan'),
    requireCommunity(),
  ])
  if (!hasDesk(viewer)) denyAccess(viewer, '/desk/tonight/scan', search)
  const { group, code } = scanPageSchema.parse(search)
  const tonight = group === undefined ? '/desk/tonight' : `/desk/tonight?group=${group}`
  return (
    <>
      <PageHead title={t('title')} back={<BackLink href={tonight}>{t('back')}</BackLink>}>
        {t('intro')}
      </PageHead>
      {code === undefined ? (
        <ClientWords rooms={['checkins']}>
          <Scanner scan={scan} />
        </ClientWords>
      ) : (
        <div className="max-w-form">
          <Form action={checkInScanned} label={t('title')}>
            <input type="hidden" name="code" value={code} />
            <SubmitButton>{t('do')}</SubmitButton>
          </Form>
        </div>
      )}
    </>
  )
}
