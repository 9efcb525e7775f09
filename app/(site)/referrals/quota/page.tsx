import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { QuotaEarning } from '@/components/quotas/earning'
import { QuotaLedger } from '@/components/quotas/ledger'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { earningOf, quotaOf } from '@/lib/quotas/queries'
import { pageSchema } from '@/lib/shared/page'

const PATH = '/referrals/quota'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quotas.own')
  return { title: t('title'), robots: { index: false } }
}

export default async function OwnQuotaPage({ searchParams }: PageProps<'/referrals/quota'>) {
  const [viewer, { timeZone }, search, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('quotas'),
    getTranslations('referrals'),
  ])
  if (viewer.kind !== 'member') denyAccess(viewer, PATH)
  const { memberId } = viewer
  const [quota, earning] = await Promise.all([
    quotaOf(viewer, memberId),
    earningOf(viewer, memberId),
  ])
  if (quota === null) denyAccess(viewer, PATH)
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead
          back={<BackLink href="/referrals">{words('title')}</BackLink>}
          title={t('own.title')}
        >
          {t('left', { count: quota.balance })} · {t('own.text')}
        </PageHead>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
          <QuotaLedger
            quota={quota}
            timeZone={timeZone}
            page={pageSchema.parse(search['page'])}
            href={(page) => `${PATH}?page=${page}`}
          />
          {earning === null ? null : <QuotaEarning earning={earning} timeZone={timeZone} />}
        </div>
      </div>
    </Frame>
  )
}
