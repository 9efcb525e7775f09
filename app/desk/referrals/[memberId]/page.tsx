import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { AdjustQuota } from '@/components/quotas/adjust'
import { QuotaEarning } from '@/components/quotas/earning'
import { QuotaLedger } from '@/components/quotas/ledger'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { canAdjust } from '@/lib/quotas/policy'
import { earningOf, quotaOf, quotaOwner } from '@/lib/quotas/queries'
import { pageSchema } from '@/lib/shared/page'
import { adjust } from '../actions'

const PATH = '/desk/referrals'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quotas')
  return { title: t('title') }
}

export default async function QuotaPage({
  params,
  searchParams,
}: PageProps<'/desk/referrals/[memberId]'>) {
  const [viewer, { timeZone }, { memberId }, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
    getTranslations('quotas'),
  ])
  const path = `${PATH}/${memberId}`
  const known = z.uuid().safeParse(memberId).success
  const owner = known ? await quotaOwner(viewer, memberId) : null
  if (owner === null) denyAccess(viewer, path)
  const [quota, earning] = await Promise.all([
    quotaOf(viewer, memberId),
    earningOf(viewer, memberId),
  ])
  if (quota === null) denyAccess(viewer, path)
  const { balance } = quota
  return (
    <>
      <PageHead
        back={<BackLink href={PATH}>{t('title')}</BackLink>}
        title={owner.displayName}
        end={<LinkButton href={`/desk/people/${memberId}`}>{t('person')}</LinkButton>}
      >
        {t('left', { count: balance })}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <QuotaLedger
          quota={quota}
          timeZone={timeZone}
          page={pageSchema.parse(search['page'])}
          href={(page) => `${path}?page=${page}`}
        />
        {earning === null ? null : <QuotaEarning earning={earning} timeZone={timeZone} />}
        {!canAdjust(viewer, memberId) ? (
          <Notice title={t('adjustOwnText')} />
        ) : owner.status === 'ACTIVE' ? (
          <AdjustQuota memberId={memberId} balance={balance} once={randomUUID()} adjust={adjust} />
        ) : (
          <Notice title={t('adjustGoneText')} />
        )}
      </div>
    </>
  )
}
