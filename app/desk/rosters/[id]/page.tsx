import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { RosterPage } from '@/components/rosters/roster-view'
import { currentViewer } from '@/lib/auth/current'
import { isMember } from '@/lib/auth/roles'
import { rosterForDesk } from '@/lib/rosters/queries'
import { rowFilterSchema } from '@/lib/rosters/schema'
import { apply, choose, discard, findMembers, leaveOut, revise, undo } from '../actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rosters')
  return { title: t('title') }
}

export default async function OneRosterPage({
  params,
  searchParams,
}: PageProps<'/desk/rosters/[id]'>) {
  const [viewer, community, { id }, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
  ])
  const { filter, unread } = readFilter(rowFilterSchema, search)
  const known = z.uuid().safeParse(id).success
  const roster = known ? await withinPages(filter, (one) => rosterForDesk(viewer, id, one)) : null
  if (roster === null) {
    if (!isMember(viewer)) denyAccess(viewer, `/desk/rosters/${id}`)
    notFound()
  }
  return (
    <>
      <UnreadFilter unread={unread} />
      <RosterPage
        roster={roster}
        filter={filter}
        timeZone={community.timeZone}
        actions={{ choose, search: findMembers, leaveOut, revise, apply, discard, undo }}
      />
    </>
  )
}
