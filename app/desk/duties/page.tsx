import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { DeadlineList } from '@/components/deadlines/deadline-list'
import { DutiesDeskView } from '@/components/duties/duties-desk'
import { LinkButton } from '@/components/ui/button'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { openGroups } from '@/lib/communities/rules-groups'
import { deadlinesDesk } from '@/lib/deadlines/queries'
import { dutiesDesk } from '@/lib/duties/queries'
import { dutiesAddressSchema } from '@/lib/duties/schema'
import { giveBack, mark, takeOver, unmark } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duties')
  return { title: t('title'), robots: { index: false } }
}

/** Who has which duty, for all who have a role; coordinators give them here. */
export default async function DutiesPage({ searchParams }: PageProps<'/desk/duties'>) {
  const [viewer, search, { groups }, t] = await Promise.all([
    currentViewer(),
    searchParams,
    requireCommunity(),
    getTranslations('duties'),
  ])
  const { filter, unread } = readFilter(dutiesAddressSchema, search)
  const desk = await dutiesDesk(viewer, filter.group)
  if (desk === null) denyAccess(viewer, '/desk/duties', search)
  const deadlines = await deadlinesDesk(viewer, desk.groupId)
  return (
    <>
      <UnreadFilter unread={unread} />
      <PageHead
        title={t('title')}
        intro={t('intro')}
        end={
          <LinkButton href={`/desk/duties/thanks?group=${desk.groupId}`}>
            {t('thanks.open')}
          </LinkButton>
        }
      />
      <DutiesDeskView
        desk={desk}
        groups={openGroups(groups)}
        actions={{ takeOver, giveBack }}
        due={
          <DeadlineList
            deadlines={deadlines ?? []}
            timeZone={desk.timeZone}
            actions={{ mark, unmark }}
          />
        }
      />
    </>
  )
}
