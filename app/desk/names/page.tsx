import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { markedGroups } from '@/app/marked-groups'
import { QueueView } from '@/components/compliance/queue'
import { currentViewer } from '@/lib/auth/current'
import { nameQueue } from '@/lib/compliance/queries'
import { queueSchema } from '@/lib/compliance/schema'
import { zoneName } from '@/lib/i18n/dates'
import { now } from '@/lib/shared/clock'
import { teachIt } from '../rules/actions'
import { lastDecided } from './last-decided'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compliance')
  return { title: t('title') }
}

export default async function NamesPage({ searchParams }: PageProps<'/desk/names'>) {
  const [viewer, community, search, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getLocale(),
  ])
  const { filter, unread } = readFilter(queueSchema, search)
  const queue = await withinPages(filter, (one) => nameQueue(viewer, one))
  if (queue === null) denyAccess(viewer, '/desk/names', search)
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
        teach={teachIt}
        last={await lastDecided(viewer, search)}
      />
    </>
  )
}
