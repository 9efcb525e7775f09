import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { StandbyListView } from '@/components/talks/standby/standby-list'
import { BackLink } from '@/components/ui/back-link'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { standbyList } from '@/lib/talks/standby/queries'
import { standbyFilterSchema } from '@/lib/talks/standby/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('standby')
  return { title: t('title'), robots: { index: false } }
}

/** Who could fill a gap, for coordinators. */
export default async function StandbyListPage({
  searchParams,
}: PageProps<'/desk/speakers/standby'>) {
  const [viewer, search, { groups }, t, words] = await Promise.all([
    currentViewer(),
    searchParams,
    requireCommunity(),
    getTranslations('standby'),
    getTranslations('asks.desk'),
  ])
  const { filter, unread } = readFilter(standbyFilterSchema, search)
  const found = await standbyList(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/speakers/standby', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        back={<BackLink href="/desk/speakers">{words('back')}</BackLink>}
        title={t('title')}
        intro={t('desk.intro')}
      />
      <StandbyListView found={found} filter={filter} groups={groups} />
    </>
  )
}
