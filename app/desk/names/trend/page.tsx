import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { markedGroups } from '@/app/marked-groups'
import { TrendView } from '@/components/compliance/trend'
import { currentViewer } from '@/lib/auth/current'
import { nameTrend } from '@/lib/compliance/queries'
import { trendSchema } from '@/lib/compliance/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compliance.trend')
  return { title: t('title') }
}

export default async function TrendPage({ searchParams }: PageProps<'/desk/names/trend'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(trendSchema, search)
  const weeks = await nameTrend(viewer, filter)
  if (weeks === null) denyAccess(viewer, '/desk/names/trend')
  return (
    <>
      <UnreadFilter unread={unread} />
      <TrendView weeks={weeks} filter={filter} groups={await markedGroups(community.groups)} />
    </>
  )
}
