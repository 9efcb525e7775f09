import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { OwnList } from '@/components/referrals/self-list'
import { BackToMe } from '@/components/shell/back-to'
import { LinkButton } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { quotaBalance } from '@/lib/quotas/queries'
import { ownReferrals } from '@/lib/referrals/self/queries'
import { ownListSchema } from '@/lib/referrals/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals')
  return { title: t('title'), robots: { index: false } }
}

export default async function ReferralsPage({ searchParams }: PageProps<'/referrals'>) {
  const [viewer, community, search, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('referrals'),
    getTranslations('quotas.own'),
  ])
  const { filter, unread } = readFilter(ownListSchema, search)
  const [found, balance] = await Promise.all([
    withinPages(filter, (one) => ownReferrals(viewer, one)),
    quotaBalance(viewer),
  ])
  if (found === null) denyAccess(viewer, '/referrals', search)
  const left = balance ?? 0
  return (
    <Frame here="me">
      <div className="max-w-form">
        <UnreadFilter unread={unread} />
        <PageHead
          back={<BackToMe />}
          title={t('title')}
          end={
            left > 0 ? (
              <LinkButton tone="primary" href="/referrals/new">
                {t('refer')}
              </LinkButton>
            ) : undefined
          }
        >
          <p>{t('intro')}</p>
          <p className="mt-1 font-semibold text-ink">{t('balance', { count: left })}</p>
          {left > 0 ? null : <p>{t('new.spentText')}</p>}
        </PageHead>
        <OwnList found={found} filter={filter} timeZone={community.timeZone} />
        <Rows>
          <Row title={<a href="/referrals/waiting">{t('waiting')}</a>}>{t('waitingText')}</Row>
          <Row title={<a href="/referrals/quota">{words('link')}</a>}>{words('text')}</Row>
        </Rows>
      </div>
    </Frame>
  )
}
