import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { InvitingByLinks } from '@/components/moving-in/links-view'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { currentViewer } from '@/lib/auth/current'
import { openGroups } from '@/lib/communities/rules-groups'
import { invitingDesk, notIn } from '@/lib/moving-in/queries'
import { notInSchema } from '@/lib/moving-in/schema'
import { withinPages } from '@/lib/shared/page'
import { endBatch, hand, makeFile } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('movingIn.links')
  return { title: t('title') }
}

export default async function InvitingByLinksPage({
  searchParams,
}: PageProps<'/desk/moving-in/links'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(notInSchema, search)
  const [list, desk] = await Promise.all([
    withinPages(filter, (one) => notIn(viewer, one)),
    invitingDesk(viewer, 'FILE'),
  ])
  if (list === null || desk === null) denyAccess(viewer, '/desk/moving-in/links', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <InvitingByLinks
        desk={desk}
        list={list}
        filter={filter}
        groups={openGroups(community.groups, filter.group)}
        timeZone={community.timeZone}
        actions={{ hand, makeFile, takeBack: endBatch }}
      />
    </>
  )
}
