import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { RosterList } from '@/components/rosters/roster-list'
import { currentViewer } from '@/lib/auth/current'
import { rosters } from '@/lib/rosters/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rosters')
  return { title: t('title') }
}

export default async function RostersPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const found = await rosters(viewer)
  if (found === null) denyAccess(viewer, '/desk/rosters')
  return <RosterList rosters={found} timeZone={community.timeZone} />
}
