import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskPeopleView } from '@/components/members/desk-people'
import { currentViewer } from '@/lib/auth/current'
import { deskPeople } from '@/lib/members/directory/queries'
import { deskPeopleSchema } from '@/lib/members/schema'
import { now } from '@/lib/shared/clock'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.desk')
  return { title: t('title') }
}

export default async function DeskPeoplePage({ searchParams }: PageProps<'/desk/people'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(deskPeopleSchema, search)
  const found = await withinPages(filter, (one) => deskPeople(viewer, one))
  if (found === null) denyAccess(viewer, '/desk/people')
  return (
    <>
      <UnreadFilter unread={unread} />
      <DeskPeopleView found={found} filter={filter} timeZone={community.timeZone} now={now()} />
    </>
  )
}
