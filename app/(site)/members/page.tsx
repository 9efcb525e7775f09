import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import { DirectoryView } from '@/components/members/directory'
import { currentViewer } from '@/lib/auth/current'
import { openGroups } from '@/lib/communities/rules-groups'
import { directory } from '@/lib/members/directory/queries'
import { directorySchema } from '@/lib/members/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

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
  const { filter, unread } = readFilter(directorySchema, search)
  const found = await withinPages(filter, (one) => directory(viewer, one))
  if (found === null) denyAccess(viewer, '/members', search)
  return (
    <Frame here="members">
      <UnreadFilter unread={unread} />
      <DirectoryView
        directory={found}
        filter={filter}
        groups={openGroups(community.groups, filter.groupId)}
      />
    </Frame>
  )
}
