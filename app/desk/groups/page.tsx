import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Exceptions } from '@/components/members/exceptions'
import { GroupSeatsView } from '@/components/members/group-seats'
import { TransferRequests } from '@/components/members/transfer-requests'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { groupSeats, organisers, transfers } from '@/lib/members/groups/queries'
import { groupsSchema } from '@/lib/members/schema-preferences'
import { decide, grant, revoke, setCapacity } from './actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.groups')
  return { title: t('title') }
}

export default async function GroupsPage({ searchParams }: PageProps<'/desk/groups'>) {
  const [viewer, community, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('members.groups'),
  ])
  const { filter, unread } = readFilter(groupsSchema, search)
  const [groups, asked, people] = await Promise.all([
    groupSeats(viewer),
    withinPages(filter, (one) => transfers(viewer, one)),
    organisers(viewer),
  ])
  if (groups === null || asked === null || people === null) denyAccess(viewer, '/desk/groups')
  return (
    <div className="grid gap-10">
      <div>
        <UnreadFilter unread={unread} />
        <PageHead title={t('title')}>{t('intro')}</PageHead>
        <GroupSeatsView groups={groups} action={setCapacity} />
      </div>
      <TransferRequests
        found={asked}
        show={filter.show}
        timeZone={community.timeZone}
        action={decide}
      />
      {groups.length > 1 ? (
        <Exceptions groups={groups} people={people} grant={grant} revoke={revoke} />
      ) : null}
    </div>
  )
}
