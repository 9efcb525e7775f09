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
import { accept, adopt, claim, decline, reopen, resolve, stop } from './actions'

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
  const filter = queueSchema.parse(search)
  const queue = await proposalQueue(viewer, filter)
  if (queue === null) denyAccess(viewer, '/desk/same-person', search)
  const { timeZone } = community
  return (
    <QueueView
      queue={queue}
      filter={filter}
      timeZone={timeZone}
      actions={{ accept, decline, reopen }}
      resolve={resolve}
      stop={stop}
    >
      {filter.view === 'unlinked' ? await unlinkedPart(filter, timeZone) : undefined}
    </QueueView>
  )
}

async function unlinkedPart(filter: QueueFilter, timeZone: string) {
  const viewer = await currentViewer()
  const alias = filter.alias === '' ? null : await unlinkedAlias(viewer, filter.alias)
  if (alias !== null) {
    const choices = await mergeChoices(viewer, alias.id, filter.query)
    return <ClaimView alias={alias} filter={filter} choices={choices} claim={claim} />
  }
  const found = (await unlinkedAliases(viewer, filter)) ?? { aliases: [], page: 1, pages: 1 }
  return <UnlinkedAliasesView found={found} filter={filter} timeZone={timeZone} adopt={adopt} />
}
