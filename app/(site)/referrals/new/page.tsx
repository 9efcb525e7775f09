import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { ReferForm } from '@/components/referrals/refer-form'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { homesOf } from '@/lib/communities/rules-groups'
import { ruleInForce } from '@/lib/naming/queries'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import { quotaBalance } from '@/lib/quotas/queries'
import { refer } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals.new')
  return { title: t('title'), robots: { index: false } }
}

export default async function ReferPage() {
  const [viewer, { groups }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('referrals'),
  ])
  if (viewer.kind !== 'member') denyAccess(viewer, '/referrals/new')
  const [balance, rule] = await Promise.all([quotaBalance(viewer), ruleInForce(viewer)])
  const left = balance ?? 0
  return (
    <Frame here="me">
      <div className="max-w-form">
        <PageHead back={<BackLink href="/referrals">{t('title')}</BackLink>} title={t('new.title')}>
          {left > 0 ? (
            <>
              {t('new.intro')} <strong>{t('balance', { count: left })}</strong>
            </>
          ) : undefined}
        </PageHead>
        {left > 0 ? (
          <ReferForm
            action={refer}
            groups={homesOf(groups)}
            home={viewer.groupId}
            showAs={viewer.displayName}
            template={rule?.template ?? DEFAULT_NICKNAME_TEMPLATE}
          />
        ) : (
          <EmptyState
            title={t('new.spent')}
            action={<LinkButton href="/referrals">{t('new.toList')}</LinkButton>}
          >
            {t('new.spentText')}
          </EmptyState>
        )}
      </div>
    </Frame>
  )
}
