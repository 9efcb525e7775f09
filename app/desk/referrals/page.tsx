import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Balances } from '@/components/quotas/balances'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { openGroups } from '@/lib/communities/rules-groups'
import { quotaBalances } from '@/lib/quotas/queries'
import { balanceFilterSchema } from '@/lib/quotas/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

const PATH = '/desk/referrals'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quotas')
  return { title: t('title') }
}

export default async function QuotasPage({ searchParams }: PageProps<'/desk/referrals'>) {
  const [viewer, community, search, t, referrals] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('quotas'),
    getTranslations('referrals.csv'),
  ])
  const { filter, unread } = readFilter(balanceFilterSchema, search)
  const found = await withinPages(filter, (one) => quotaBalances(viewer, one))
  if (found === null) denyAccess(viewer, PATH, search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        title={t('title')}
        end={<LinkButton href={`${PATH}/policy`}>{t('policyLink')}</LinkButton>}
        intro={t('intro')}
      />
      <Balances found={found} filter={filter} groups={openGroups(community.groups, filter.group)} />
      <div className="mt-8 flex flex-wrap gap-3">
        <LinkButton href={`${PATH}/csv`} size="small" download>
          {referrals('download')}
        </LinkButton>
        <LinkButton href={`${PATH}/ledger/csv`} size="small" download>
          {t('csv.download')}
        </LinkButton>
      </div>
    </>
  )
}
