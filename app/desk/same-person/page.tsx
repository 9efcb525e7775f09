import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ClaimView, NobodiesView } from '@/components/matching/nobodies'
import { QueueView } from '@/components/matching/queue'
import { currentViewer } from '@/lib/auth/current'
import { nobodies, nobodyById, proposalQueue } from '@/lib/matching/queries'
import { mergeChoices } from '@/lib/matching/queries-joining'
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
      {filter.view === 'nobody' ? await nobodysPart(filter, timeZone) : undefined}
    </QueueView>
  )
}

async function nobodysPart(filter: QueueFilter, timeZone: string) {
  const viewer = await currentViewer()
  const thing = filter.thing === '' ? null : await nobodyById(viewer, filter.thing)
  if (thing !== null) {
    const choices = await mergeChoices(viewer, thing.id, filter.query)
    return <ClaimView thing={thing} filter={filter} choices={choices} claim={claim} />
  }
  const found = (await nobodies(viewer, filter)) ?? { things: [], page: 1, pages: 1 }
  return <NobodiesView found={found} filter={filter} timeZone={timeZone} adopt={adopt} />
}
