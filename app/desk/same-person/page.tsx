import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ClaimView, UnlinkedAliasesView } from '@/components/matching/unlinked'
import { QueueView } from '@/components/matching/queue'
import { currentViewer } from '@/lib/auth/current'
import { unlinkedAliases, unlinkedAlias, proposalQueue } from '@/lib/matching/queries'
import { mergeChoices } from '@/lib/matching/merges/queries'
import { queueSchema, type QueueFilter } from '@/lib/matching/schema'
import { exactMatches } from '@/lib/matching/together/queries'
import { accept, acceptAll, adopt, claim, decline, reopen, resolve, stop } from './actions'
import { lastDecided } from './last-decided'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { withinPages } from '@/lib/shared/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matching')
  return { title: t('title') }
}

export default async function SamePersonPage({ searchParams }: PageProps<'/desk/same-person'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(queueSchema, search)
  const queue = await withinPages(filter, (one) => proposalQueue(viewer, one))
  if (queue === null) denyAccess(viewer, '/desk/same-person', search)
  const { timeZone } = community
  return (
    <>
      <UnreadFilter unread={unread} />
      <QueueView
        queue={queue}
        filter={filter}
        timeZone={timeZone}
        actions={{ accept, decline, reopen }}
        exact={filter.view === 'OPEN' ? await exactMatches(viewer) : []}
        acceptAll={acceptAll}
        last={await lastDecided(viewer, search)}
        resolve={resolve}
        stop={stop}
      >
        {filter.view === 'unlinked' ? await unlinkedPart(filter, timeZone) : undefined}
      </QueueView>
    </>
  )
}

async function unlinkedPart(filter: QueueFilter, timeZone: string) {
  const viewer = await currentViewer()
  const alias = filter.alias === '' ? null : await unlinkedAlias(viewer, filter.alias)
  if (alias !== null) {
    const choices = await mergeChoices(viewer, alias.id, filter.query)
    return <ClaimView alias={alias} filter={filter} choices={choices} claim={claim} />
  }
  const found = (await withinPages(filter, (one) => unlinkedAliases(viewer, one))) ?? {
    aliases: [],
    page: 1,
    pages: 1,
  }
  return <UnlinkedAliasesView found={found} filter={filter} timeZone={timeZone} adopt={adopt} />
}
