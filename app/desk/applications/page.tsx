import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { markedGroups } from '@/app/marked-groups'
import { QueueView } from '@/components/applications/desk-queue'
import { applicationQueue } from '@/lib/applications/desk/queries-queue'
import { queueSchema } from '@/lib/applications/desk/schema'
import { currentViewer } from '@/lib/auth/current'
import { zoneName } from '@/lib/i18n/dates'
import { now } from '@/lib/shared/clock'
import { many } from './actions'
import { lastDecided } from './last-decided'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.desk')
  return { title: t('title') }
}

export default async function ApplicationsPage({ searchParams }: PageProps<'/desk/applications'>) {
  const [viewer, community, search, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getLocale(),
  ])
  const { filter, unread } = readFilter(queueSchema, search)
  const queue = await withinPages(filter, (one) => applicationQueue(viewer, one))
  if (queue === null) denyAccess(viewer, '/desk/applications', search)
  return (
    <>
      <UnreadFilter unread={unread} />
      <QueueView
        queue={queue}
        filter={filter}
        groups={await markedGroups(community.groups)}
        zone={zoneName(locale, community.timeZone)}
        timeZone={community.timeZone}
        now={now()}
        many={many}
        last={await lastDecided(viewer, search)}
      />
    </>
  )
}
