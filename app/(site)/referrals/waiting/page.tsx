import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { UnvouchedList } from '@/components/applications/unvouched'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { unvouchedApplicants } from '@/lib/applications/vouch/queries'
import { unvouchedSchema } from '@/lib/applications/apply/schema'
import { currentViewer } from '@/lib/auth/current'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { openGroups } from '@/lib/communities/rules-groups'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.applying.waiting')
  return { title: t('title'), robots: { index: false } }
}

export default async function WaitingPage({ searchParams }: PageProps<'/referrals/waiting'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(unvouchedSchema, search)
  const [waiting, t] = await Promise.all([
    withinPages(filter, (one) => unvouchedApplicants(viewer, one)),
    getTranslations('applications.applying.waiting'),
  ])
  if (waiting === null) denyAccess(viewer, '/referrals/waiting', search)
  const href = (page: number) =>
    `/referrals/waiting?${new URLSearchParams({
      ...(filter.group !== '' && { group: filter.group }),
      page: String(page),
    }).toString()}`
  return (
    <Frame here="me">
      <PageHead back={<BackLink href="/referrals">{t('mine')}</BackLink>} title={t('title')}>
        {t('intro')}
      </PageHead>
      <div className="grid max-w-read gap-6">
        <UnreadFilter unread={unread} />
        {search['vouched'] === undefined ? null : (
          <Notice
            tone="ok"
            title={t('done')}
            actions={<LinkButton href="/referrals">{t('mine')}</LinkButton>}
          />
        )}
        <UnvouchedList
          waiting={waiting}
          groups={openGroups(community.groups, filter.group)}
          group={filter.group}
          timeZone={community.timeZone}
          href={href}
        />
      </div>
    </Frame>
  )
}
