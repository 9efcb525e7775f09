import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { MoveTalk } from '@/components/talks/move-talk'
import { currentViewer } from '@/lib/auth/current'
import { placeSchema } from '@/lib/nights/schema'
import { canPlan } from '@/lib/nights/policy'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { clocksOf } from '@/lib/nights/rules-times'
import { readTerms } from '@/lib/nights/templates/queries'
import { move } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.plan')
  return { title: t('move'), robots: { index: false } }
}

export default async function MoveTalkPage({
  params,
  searchParams,
}: PageProps<'/desk/plan/[id]/move'>) {
  const [viewer, { id }, search] = await Promise.all([
    currentViewer(),
    params,
    searchParams,
    requireCommunity(),
  ])
  const view = canPlan(viewer) ? await talkForViewer(viewer, id) : null
  if (view === null) denyAccess(viewer, `/desk/plan/${encodeURIComponent(id)}/move`)
  const clocks =
    view.night === null
      ? (await readTerms(view.group.id, view.tonight)).clocks
      : clocksOf(view.night.times, view.timeZone)
  const { week, view: back } = placeSchema.parse(search)
  return <MoveTalk view={view} clocks={clocks} action={move} week={week} back={back} />
}
