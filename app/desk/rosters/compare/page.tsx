import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ComparisonPage } from '@/components/rosters/comparison'
import { currentViewer } from '@/lib/auth/current'
import { compareRosters } from '@/lib/rosters/compare/queries'
import { compareSchema } from '@/lib/rosters/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rosters.difference')
  return { title: t('title') }
}

export default async function ComparePage({ searchParams }: PageProps<'/desk/rosters/compare'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(compareSchema, search)
  const comparison = await compareRosters(viewer, filter)
  if (comparison === null) denyAccess(viewer, '/desk/rosters/compare', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <ComparisonPage comparison={comparison} filter={filter} timeZone={community.timeZone} />
    </>
  )
}
