import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { DirectoryView } from '@/components/members/directory'
import { currentViewer } from '@/lib/auth/current'
import { directory } from '@/lib/members/directory/queries'
import { directorySchema } from '@/lib/members/schema'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members')
  return { title: t('title'), robots: { index: false } }
}

export default async function MembersPage({ searchParams }: PageProps<'/members'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const filter = directorySchema.parse(search)
  const found = await directory(viewer, filter)
  if (found === null) denyAccess(viewer, '/members', search)
  return (
    <Frame here="members">
      <DirectoryView directory={found} filter={filter} groups={community.groups} />
    </Frame>
  )
}
